import type { FieldFinding, FieldPhoto, Receipt } from './records'

/** What the device keeps, whatever happens to the page. Every method returns only when it is on the disk. */
export interface FieldStore {
  findings(): Promise<FieldFinding[]>
  photos(): Promise<FieldPhoto[]>
  putFinding(finding: FieldFinding): Promise<void>
  /** A photo is there with its bytes and in its finding, or not at all. */
  addPhoto(photo: FieldPhoto, bytes: Blob, finding: FieldFinding): Promise<void>
  putPhoto(photo: FieldPhoto): Promise<void>
  removePhoto(id: string, finding: FieldFinding): Promise<void>
  bytes(photo: string): Promise<Blob | undefined>
  /** The server has it all: the receipt stays, the bytes go. */
  settle(finding: FieldFinding, receipt: Receipt): Promise<void>
  /** A draft that its writer throws away. */
  discard(finding: FieldFinding): Promise<void>
  /** The same finding and photos under new ids, for those that the server knows with other content. */
  rename(finding: FieldFinding, newId: () => string): Promise<FieldFinding>
  keep(key: string, value: unknown): Promise<void>
  kept<T>(key: string): Promise<T | undefined>
}

const NAME = 'ecoledger-field'
const STORES = ['findings', 'photos', 'bytes', 'kept'] as const
type StoreName = (typeof STORES)[number]

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('IndexedDB'))
  })
}

function opened(): Promise<IDBDatabase> {
  const request = indexedDB.open(NAME, 1)
  request.onupgradeneeded = () => STORES.forEach((name) => request.result.createObjectStore(name))
  return done(request)
}

/** The store in the browser's own database. */
export function openStore(): FieldStore {
  let database: Promise<IDBDatabase> | undefined

  const connect = () =>
    (database ??= opened().catch((failure: unknown) => {
      database = undefined
      throw failure
    }))

  /** Resolves when the transaction is complete, not when its requests are. */
  async function write(names: StoreName[], work: (store: (name: StoreName) => IDBObjectStore) => void): Promise<void> {
    const transaction = (await connect()).transaction(names, 'readwrite', { durability: 'strict' })
    const end = new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve()
      transaction.onabort = () => reject(transaction.error ?? new Error('IndexedDB'))
    })
    work((name) => transaction.objectStore(name))
    return end
  }

  async function read<T>(name: StoreName, ask: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
    return done(ask((await connect()).transaction(name).objectStore(name)))
  }

  return {
    findings: () => read('findings', (store) => store.getAll() as IDBRequest<FieldFinding[]>),
    photos: () => read('photos', (store) => store.getAll() as IDBRequest<FieldPhoto[]>),
    bytes: (photo) => read('bytes', (store) => store.get(photo) as IDBRequest<Blob | undefined>),
    kept: <T>(key: string) => read('kept', (store) => store.get(key) as IDBRequest<T | undefined>),
    keep: (key, value) => write(['kept'], (store) => store('kept').put(value, key)),
    putFinding: (finding) => write(['findings'], (store) => store('findings').put(finding, finding.id)),
    putPhoto: (photo) => write(['photos'], (store) => store('photos').put(photo, photo.id)),
    addPhoto: (photo, bytes, finding) =>
      write(['findings', 'photos', 'bytes'], (store) => {
        store('bytes').put(bytes, photo.id)
        store('photos').put(photo, photo.id)
        store('findings').put(finding, finding.id)
      }),
    removePhoto: (id, finding) =>
      write(['findings', 'photos', 'bytes'], (store) => {
        store('bytes').delete(id)
        store('photos').delete(id)
        store('findings').put(finding, finding.id)
      }),
    settle: (finding, receipt) =>
      write(['findings', 'bytes'], (store) => {
        store('findings').put({ ...finding, state: 'received', refusal: null, receipt }, finding.id)
        finding.photos.forEach((photo) => store('bytes').delete(photo))
      }),
    discard: (finding) =>
      write(['findings', 'photos', 'bytes'], (store) => {
        store('findings').delete(finding.id)
        finding.photos.forEach((photo) => {
          store('photos').delete(photo)
          store('bytes').delete(photo)
        })
      }),
    async rename(finding, newId) {
      const old = (await this.photos()).filter((photo) => finding.photos.includes(photo.id))
      const moved = await Promise.all(old.map(async (photo) => ({ photo, bytes: await this.bytes(photo.id) })))
      const ids = new Map(finding.photos.map((photo) => [photo, newId()]))
      const renamed = { ...finding, id: newId(), photos: finding.photos.map((photo) => ids.get(photo) ?? photo) }
      await write(['findings', 'photos', 'bytes'], (store) => {
        moved.forEach(({ photo, bytes }) => {
          const id = ids.get(photo.id) ?? photo.id
          store('photos').put({ ...photo, id, finding: renamed.id, arrived: 0, receivedAt: null }, id)
          store('bytes').put(bytes, id)
          store('photos').delete(photo.id)
          store('bytes').delete(photo.id)
        })
        store('findings').put(renamed, renamed.id)
        store('findings').delete(finding.id)
      })
      return renamed
    },
  }
}
