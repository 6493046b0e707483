import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { connect } from 'node:net';

/** A request as nobody's library would send it; paths, methods and headers go out as they are. */
export interface RawRequest {
  method: string;
  path: string;
  headers?: Record<string, string>;
  body?: string | Buffer;
}

const agent = new Agent({ keepAlive: true, maxSockets: 16 });

/** Sends a request and gives the status of its answer; 0 when the server hung up. */
export async function statusOf(
  url: string,
  { method, path, headers = {}, body }: RawRequest,
): Promise<number> {
  const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
  const sent = request(url, { method, path, headers: { ...length, ...headers }, agent });
  sent.end(body);
  try {
    const [answer] = (await once(sent, 'response')) as [
      { statusCode?: number; resume(): void; destroy(): void },
    ];
    const { statusCode = 0 } = answer;
    answer.resume();
    return statusCode;
  } catch {
    return 0;
  }
}

/** Says some words on a connection of its own and hangs up, at once or when something was answered. */
export async function sayAndLeave(url: string, words: string | Buffer, wait: boolean): Promise<string> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname).setEncoding('utf8');
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  let said = '';
  socket.on('data', (text: string) => (said += text));
  await new Promise<void>((done) => socket.write(words, () => done()));
  if (wait) await Promise.race([once(socket, 'data'), once(socket, 'close')]);
  socket.destroy();
  return said;
}
