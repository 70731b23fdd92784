// The phone's own store. Everything in it belongs to one account: whoever is signed in sees, sends and deletes only his.
const NAME = "kaixue-field";
const VERSION = 1;

let opened;

const request = asked =>
  new Promise((resolve, reject) => {
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  });

const open = () => {
  if (!opened) {
    const asked = indexedDB.open(NAME, VERSION);
    asked.onupgradeneeded = () => {
      const database = asked.result;
      database.createObjectStore("visits", { keyPath: ["account", "id"] });
      database.createObjectStore("live", { keyPath: ["account", "id"] });
      database.createObjectStore("answers", { keyPath: ["account", "visit", "item"] });
      database.createObjectStore("touches", { keyPath: ["account", "id"] });
      database.createObjectStore("photos", { keyPath: ["account", "id"] });
    };
    opened = request(asked);
  }
  return opened;
};

export const STORES = ["visits", "live", "answers", "touches", "photos"];

/** Changes several stores at once: all of it is kept, or nothing. */
export const change = async (stores, work) => {
  const database = await open();
  const transaction = database.transaction(stores, "readwrite", { durability: "strict" });
  const done = new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
    transaction.onerror = () => reject(transaction.error);
  });
  work(name => transaction.objectStore(name));
  await done;
};

const range = account => IDBKeyRange.bound([account], [account, []]);

/** All that an account has in a store. */
export const all = async (store, account) => {
  const database = await open();
  return request(database.transaction(store).objectStore(store).getAll(range(account)));
};

export const get = async (store, key) => {
  const database = await open();
  return request(database.transaction(store).objectStore(store).get(key));
};

export const put = (store, value) => change([store], of => of(store).put(value));

/** Deletes all that an account has on this phone. */
export const forget = account => change(STORES, of => STORES.forEach(store => of(store).delete(range(account))));

/** Asks the browser not to throw the store away when space runs short. */
export const persist = async () => {
  if (navigator.storage?.persist) {
    await navigator.storage.persist();
  }
};

/** Bytes that may still be stored; null where the browser does not say. */
export const room = async () => {
  if (!navigator.storage?.estimate) {
    return null;
  }
  const { quota, usage } = await navigator.storage.estimate();
  return quota - usage;
};
