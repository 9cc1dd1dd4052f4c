// Keeps the page for outdoors on the device. Written into the build with the list of its files and a version made of them.
// It keeps nothing that the server says: that is the page's own affair (IndexedDB).
const SHELL = __SHELL__
const CACHE = 'ecoledger-field-__VERSION__'
const PAGE = '/field'

self.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(CACHE)
      .then((cache) => cache.addAll(SHELL.map((path) => new Request(path, { cache: 'reload' }))))
      .then(() => self.skipWaiting()),
  )
})

self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) =>
        Promise.all(
          names
            .filter((name) => name.startsWith('ecoledger-field-') && name !== CACHE)
            .map((name) => caches.delete(name)),
        ),
      )
      .then(() => self.clients.claim()),
  )
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== self.location.origin) return
  const wanted = request.mode === 'navigate' && (pathname === PAGE || pathname.startsWith(`${PAGE}/`)) ? PAGE : pathname
  if (SHELL.includes(wanted)) {
    event.respondWith(caches.match(wanted, { cacheName: CACHE }).then((kept) => kept ?? fetch(request)))
  }
})
