// Keeps the page itself on the phone. What the portal says and what is sent to it never passes through here.
const CACHE = "kaixue-field-4";
const PARTS = [
  "./",
  "style.css",
  "app.js",
  "account.js",
  "home.js",
  "ids.js",
  "live.js",
  "parts.js",
  "photos.js",
  "place.js",
  "question.js",
  "send.js",
  "store.js",
  "touches.js",
  "visit.js",
  "words.js",
  "words/zh.json",
  "words/en.json",
  "../icons/icon.svg",
];
const PATIENCE = 3000;

addEventListener("install", event => {
  event.waitUntil(
    (async () => {
      const cache = await caches.open(CACHE);
      await cache.addAll(PARTS.map(part => new Request(part, { cache: "reload" })));
      await skipWaiting();
    })(),
  );
});

addEventListener("activate", event => {
  event.waitUntil(
    (async () => {
      for (const name of await caches.keys()) {
        if (name.startsWith("kaixue-field-") && name !== CACHE) {
          await caches.delete(name);
        }
      }
      await clients.claim();
    })(),
  );
});

const fresh = async (request, cache) => {
  const answer = await fetch(request, { signal: AbortSignal.timeout(PATIENCE) });
  if (answer.ok && !answer.redirected) {
    await cache.put(request, answer.clone());
  }
  return answer;
};

addEventListener("fetch", event => {
  const address = new URL(event.request.url);
  const own = address.pathname.startsWith(new URL("./", location).pathname);
  const left = ["/api/", "/sign-in"].some(part => address.pathname.includes(part));
  if (event.request.method !== "GET" || !own || left) {
    return;
  }
  event.respondWith(
    (async () => {
      const cache = await caches.open(CACHE);
      try {
        return await fresh(event.request, cache);
      } catch (lost) {
        const kept = await cache.match(event.request, { ignoreSearch: true });
        return kept ?? (await cache.match("./")) ?? Response.error();
      }
    })(),
  );
});
