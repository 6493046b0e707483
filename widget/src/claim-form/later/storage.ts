const stores = ['drafts', 'files', 'people'] as const;

let opened: Promise<IDBDatabase> | undefined;

function open(): Promise<IDBDatabase> {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open('penning', 1);
    request.onupgradeneeded = () => {
      for (const name of stores) request.result.createObjectStore(name);
    };
    request.onsuccess = () => {
      request.result.onversionchange = () => request.result.close();
      resolve(request.result);
    };
    request.onerror = request.onblocked = () => reject(new Error('no storage'));
  });
  return opened;
}

/** Does one thing in the browser's storage; does nothing where storage is full or forbidden. */
export async function stored<T>(
  name: (typeof stores)[number],
  action: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T | undefined> {
  try {
    const store = (await open()).transaction(name, 'readwrite').objectStore(name);
    const request = action(store);
    return await new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(new Error('not stored'));
    });
  } catch {
    return undefined;
  }
}
