const keptHeaders = ['content-type', 'content-disposition', 'content-length'];

/** Streams a file of the API on to the browser, for this person only; nothing of it stays there after signing out. */
export function streamFile(answer: Response): Response {
  if (!answer.ok) return new Response(null, { status: answer.status });
  const headers = new Headers({ 'cache-control': 'private, no-store' });
  for (const name of keptHeaders) {
    const value = answer.headers.get(name);
    if (value !== null) headers.set(name, value);
  }
  return new Response(answer.body, { headers });
}
