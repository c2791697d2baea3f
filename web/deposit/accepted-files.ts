const name = 'liasse';
const store = 'accepted';

/**
 * What this browser remembers of the files that the server accepted, so that after a reload the same folder can be dropped
 * again and only the rest is sent. Where the browser keeps nothing (private window), all is sent again, which changes
 * nothing: the server knows the keys too.
 */
export async function wasAccepted(batch: string, key: string): Promise<boolean> {
  const count = await withStore('readonly', (files) => files.count([batch, key]));
  return count !== undefined && count > 0;
}

export async function rememberAccepted(batch: string, key: string): Promise<void> {
  await withStore('readwrite', (files) => files.put(true, [batch, key]));
}

async function withStore<Value>(
  mode: IDBTransactionMode,
  ask: (files: IDBObjectStore) => IDBRequest<Value>,
): Promise<Value | undefined> {
  const database = await opened();
  return database === undefined ? undefined : settled(ask(database.transaction(store, mode).objectStore(store)));
}

const kept: { database?: Promise<IDBDatabase | undefined> } = {};

async function opened(): Promise<IDBDatabase | undefined> {
  kept.database ??= open();
  return kept.database;
}

async function open(): Promise<IDBDatabase | undefined> {
  const request = indexedDB.open(name, 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore(store);
  };
  return settled(request);
}

/** Undefined where the browser refuses. */
async function settled<Value>(request: IDBRequest<Value>): Promise<Value | undefined> {
  return new Promise((resolve) => {
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = () => {
      resolve(undefined);
    };
  });
}
