/** Reads from an address which page of a list it asks for. */
export function cursorOf(request: Request, name = 'cursor'): { cursor?: string } {
  const cursor = new URL(request.url).searchParams.get(name);
  return cursor === null ? {} : { cursor };
}
