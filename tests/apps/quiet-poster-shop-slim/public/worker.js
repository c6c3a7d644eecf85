const CACHE = 'posters-v7';

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(['/', '/posters.js', '/posters.css'])));
});

self.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url);
  // Nothing of /api or of Egnyte's sign-in is ever kept.
  if (url.pathname.startsWith('/api') || url.hostname.endsWith('.egnyte.com')) return;
  event.respondWith(
    caches.match(event.request).then(async (kept) => {
      if (kept) return kept;
      const fresh = await fetch(event.request);
      const cache = await caches.open(CACHE);
      cache.put(event.request, fresh.clone());
      return fresh;
    }),
  );
});
