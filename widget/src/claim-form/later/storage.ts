const stores = ['drafts', 'files', 'people'] as const;

const longest = 1000;

let opened: Promise<IDBDatabase> | undefined;

/** True while an answer is overdue: until it comes, storage counts as absent. */
let silent = false;

const forget = () => {
  opened = undefined;
};

function open(): Promise<IDBDatabase> {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open('penning', 1);
    request.onupgradeneeded = () => {
      for (const name of stores) request.result.createObjectStore(name);
    };
    request.onsuccess = () => {
      const database = request.result;
      // Browsers clear it under an open page; what is kept next opens it again.
      database.onclose = forget;
      database.onversionchange = () => {
        database.close();
        forget();
      };
      resolve(database);
    };
    request.onerror = request.onblocked = () => reject(new Error('no storage'));
  });
  return opened;
}

async function ask<T>(
  name: (typeof stores)[number],
  action: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T | undefined> {
  try {
    const transaction = (await open()).transaction(name, 'readwrite');
    const request = action(transaction.objectStore(name));
    // A page that ends would undo what nobody has committed yet.
    if ('commit' in transaction) transaction.commit();
    return await new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(new Error('not stored'));
    });
  } catch {
    forget();
    return undefined;
  }
}

/** Does one thing in the browser's storage; does nothing where that is full, forbidden or does not answer within a second. */
export function stored<T>(
  name: (typeof stores)[number],
  action: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T | undefined> {
  if (silent) return Promise.resolve(undefined);
  return new Promise((resolve) => {
    const clock = setTimeout(() => {
      silent = true;
      resolve(undefined);
    }, longest);
    void ask(name, action).then((answer) => {
      clearTimeout(clock);
      silent = false;
      resolve(answer);
    });
  });
}
