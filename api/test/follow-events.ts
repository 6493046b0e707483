/** An event stream that somebody follows. */
export interface Followed {
  response: Response;
  /** Text of all that came so far. */
  heard(): string;
  /** Settles when the stream has ended. */
  ended(): Promise<void>;
  stop(): Promise<void>;
}

/** Follows an event stream and collects what arrives. */
export async function followStream(url: string, headers: Record<string, string>): Promise<Followed> {
  const ending = new AbortController();
  const response = await fetch(url, { headers, signal: ending.signal });
  let heard = '';
  const reading = (async () => {
    const decoder = new TextDecoder();
    for await (const chunk of response.body ?? []) heard += decoder.decode(chunk as Uint8Array);
  })().catch(() => undefined);
  return {
    response,
    heard: () => heard,
    ended: () => reading,
    stop: async () => {
      ending.abort();
      await reading;
    },
  };
}
