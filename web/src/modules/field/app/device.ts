import { computed, ref, shallowRef } from 'vue'
import { quietApi, sessionApi } from '@/api/client'
import { asProblem } from '@/api/problem'
import type { FieldFinding, FieldPhoto } from '../queue/records'
import { sendWaiting } from '../queue/sender'
import { openStore } from '../queue/store'
import { overHttp } from '../queue/transport'
import type { Known, Mine, Options, Person } from './known'

const SENDER = 'ecoledger.field.sender'
const LOOK_AGAIN_MILLIS = 10_000
/** So long the device shows what the server has received. */
const REMEMBERED_MILLIS = 30 * 24 * 60 * 60 * 1000

export const store = openStore()

/** Who this device belongs to today, as far as it knows; kept for the hours without a network. */
export const person = shallowRef<Person>()
export const known = shallowRef<Known>()
export const findings = shallowRef<FieldFinding[]>([])
export const photos = shallowRef<FieldPhoto[]>([])
/** Share that is there of each finding being sent. */
export const progress = ref<Record<string, number>>({})
export const reachable = ref(true)
export const signedOut = ref(false)
export const ready = ref(false)

export const own = computed(() => findings.value.filter(({ login }) => login === person.value?.login))
export const pending = computed(() => own.value.filter(({ state }) => state === 'waiting' || state === 'refused'))

const others = new BroadcastChannel('ecoledger.field')
others.onmessage = () => void refresh()

export async function refresh(): Promise<void> {
  const [allFindings, allPhotos] = await Promise.all([store.findings(), store.photos()])
  findings.value = allFindings
  photos.value = allPhotos
}

/** Tells this page and the others in the same browser that something on the disk has changed. */
export async function changed(): Promise<void> {
  others.postMessage('changed')
  await refresh()
}

interface Session {
  signedIn: boolean
  account: { login: string; name: string } | null
}

/** What is on the device first, so that the page is there without a network; then who is signed in, and the newest list. */
export async function begin(): Promise<void> {
  person.value = await store.kept<Person>('person')
  await Promise.all([readKnown(), refresh()])
  ready.value = true
  await forgetOld()
  void navigator.storage?.persist?.()
  addEventListener('online', () => void meet(true))
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && void meet(false))
  setInterval(() => void send(false), LOOK_AGAIN_MILLIS)
  await meet(false)
}

async function readKnown(): Promise<void> {
  known.value = person.value ? await store.kept<Known>(`known:${person.value.login}`) : undefined
}

/** Lines of what the server has; whatever has no receipt stays, however old. */
async function forgetOld(): Promise<void> {
  const before = Date.now() - REMEMBERED_MILLIS
  const old = findings.value.filter(({ receipt }) => receipt && Date.parse(receipt.receivedAt) < before)
  for (const finding of old) await store.discard(finding)
}

/** Asks who is signed in, fetches the list and sends what waits. */
export async function meet(atOnce: boolean): Promise<void> {
  try {
    const session = await sessionApi.get<Session>('session')
    reachable.value = true
    signedOut.value = !session.signedIn
    if (session.account) await becomes(session.account)
    if (session.signedIn) await fetchKnown()
  } catch (caught) {
    reachable.value = asProblem(caught).status !== 0
  }
  await send(atOnce)
}

async function becomes(account: Person): Promise<void> {
  if (person.value?.login === account.login) return
  person.value = { login: account.login, name: account.name }
  await store.keep('person', person.value)
  await readKnown()
  await refresh()
}

async function fetchKnown(): Promise<void> {
  const [mine, options] = await Promise.all([
    quietApi.get<Mine>('field/mine'),
    quietApi.get<Options>('matters/options'),
  ])
  if (!person.value) return
  const fetched: Known = { mine, options: slim(options), fetchedAt: new Date().toISOString() }
  await store.keep(`known:${person.value.login}`, fetched)
  known.value = fetched
}

function slim({ kinds, counties, county, township }: Options): Options {
  return { kinds, counties, county, township }
}

export async function signIn(login: string, password: string): Promise<void> {
  await sessionApi.post<Session>('session', { login, password })
  await meet(true)
}

let sending = false
let again = false

/** One page of the browser sends, whichever gets to it first. `atOnce` does not wait for the next try's time. */
export async function send(atOnce: boolean): Promise<void> {
  const { login } = person.value ?? {}
  if (!login || signedOut.value) return
  if (sending) {
    again ||= atOnce
    return
  }
  sending = true
  try {
    if (atOnce) await hurry(login)
    await alone(() => sendFor(login))
  } finally {
    sending = false
  }
  if (again) {
    again = false
    await send(true)
  }
}

async function alone(work: () => Promise<void>): Promise<void> {
  if (!navigator.locks) return work()
  await navigator.locks.request(SENDER, { ifAvailable: true }, async (lock) => {
    if (lock) await work()
  })
}

async function sendFor(login: string): Promise<void> {
  const ending = await sendWaiting({
    store,
    transport: overHttp,
    login,
    now: () => Date.now(),
    onChange: changed,
    onProgress: (finding, share) => {
      const { [finding]: _, ...rest } = progress.value
      progress.value = share === undefined ? rest : { ...rest, [finding]: share }
    },
  })
  if (ending === 'signedOut') signedOut.value = true
  if (ending === 'offline') reachable.value = false
}

/** Those that were to wait longer go now. */
async function hurry(login: string): Promise<void> {
  const waiting = await store.findings()
  for (const finding of waiting) {
    if (finding.login === login && finding.state === 'waiting' && finding.nextTryAt > 0) {
      await store.putFinding({ ...finding, nextTryAt: 0 })
    }
  }
}
