import { ApiProblem, problemFrom } from './problem'

export type QueryValue = string | number | boolean | null | undefined
export type Query = Record<string, QueryValue | QueryValue[]>

const PREFIX = '/api/v1'
const TIMEOUT_MILLIS = 30_000
/** Type of the problem that a missing or old CSRF token makes. */
const STALE_TOKEN = 'problem:access.csrf'

interface Sent {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  path: string
  body?: unknown
  /** Further headers, such as the key under which a repeated request is carried out once. */
  headers?: Record<string, string>
  onProgress?: (share: number) => void
  /** Gives up after so long; only reading calls do so unless told. */
  timeoutMillis?: number
  /** Session calls answer 401 themselves and must not ask for a sign-in. */
  quietWhenSignedOut?: boolean
}

interface Answer {
  status: number
  contentType: string | null
  requestId: string | null
  text: string
}

/** Asks the person to sign in again; resolves to true when the same person is back. */
type SignInAgain = () => Promise<boolean>
let signInAgain: SignInAgain | undefined
let language = 'zh-CN'

export function onSignedOut(handler: SignInAgain) {
  signInAgain = handler
}

export function speak(locale: string) {
  language = locale
}

/** `/api/v1` + path + query; empty values are left out, lists are joined by commas. */
export function addressOf(path: string, query: Query = {}): string {
  const entries = Object.entries(query).flatMap(([key, value]): [string, string][] => {
    const text = Array.isArray(value) ? value.filter(isGiven).join(',') : isGiven(value) ? String(value) : ''
    return text === '' ? [] : [[key, text]]
  })
  const search = new URLSearchParams(entries).toString()
  return `${PREFIX}/${path.replace(/^\/+/, '')}${search ? `?${search}` : ''}`
}

function isGiven(value: QueryValue): boolean {
  return value !== null && value !== undefined && value !== ''
}

function headersFor(sent: Sent): Record<string, string> {
  const headers: Record<string, string> = { Accept: 'application/json', 'Accept-Language': language }
  if (sent.body instanceof Blob) headers['Content-Type'] = 'application/octet-stream'
  else if (sent.body !== undefined && !(sent.body instanceof FormData)) headers['Content-Type'] = 'application/json'
  if (sent.method !== 'GET') {
    const token = cookie('XSRF-TOKEN')
    if (token) headers['X-XSRF-TOKEN'] = token
  }
  return { ...headers, ...sent.headers }
}

export function cookie(name: string, all: string = document.cookie): string | undefined {
  const found = all.split('; ').find((entry) => entry.startsWith(`${name}=`))
  return found === undefined ? undefined : decodeURIComponent(found.slice(name.length + 1))
}

async function byFetch(sent: Sent): Promise<Answer> {
  const patience = sent.timeoutMillis ?? (sent.method === 'GET' ? TIMEOUT_MILLIS : undefined)
  const signal = patience === undefined ? undefined : AbortSignal.timeout(patience)
  let response: Response
  try {
    response = await fetch(sent.path, {
      method: sent.method,
      headers: headersFor(sent),
      body: payload(sent.body),
      credentials: 'same-origin',
      signal,
    })
    return {
      status: response.status,
      contentType: response.headers.get('Content-Type'),
      requestId: response.headers.get('X-Request-Id'),
      text: await response.text(),
    }
  } catch {
    throw new ApiProblem(0)
  }
}

/** Uploads go through XMLHttpRequest because fetch reports no progress. */
function byXhr(sent: Sent): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open(sent.method, sent.path)
    Object.entries(headersFor(sent)).forEach(([name, value]) => request.setRequestHeader(name, value))
    request.upload.onprogress = (event) => event.lengthComputable && sent.onProgress?.(event.loaded / event.total)
    request.onerror = () => reject(new ApiProblem(0))
    request.onload = () =>
      resolve({
        status: request.status,
        contentType: request.getResponseHeader('Content-Type'),
        requestId: request.getResponseHeader('X-Request-Id'),
        text: request.responseText,
      })
    request.send(payload(sent.body))
  })
}

function payload(body: unknown): FormData | Blob | string | undefined {
  if (body === undefined) return undefined
  return body instanceof FormData || body instanceof Blob ? body : JSON.stringify(body)
}

async function send<T>(sent: Sent): Promise<T> {
  const transport = sent.onProgress ? byXhr : byFetch
  let answer = await transport(sent)
  if (answer.status === 401 && !sent.quietWhenSignedOut && signInAgain && (await signInAgain())) {
    answer = await transport(sent)
  }
  if (answer.status === 403 && sent.method !== 'GET' && answer.text.includes(STALE_TOKEN)) {
    // The token changes with the session: any reading call brings the new one.
    await transport({ method: 'GET', path: addressOf('session') })
    answer = await transport(sent)
  }
  if (answer.status < 200 || answer.status >= 300) {
    throw problemFrom(answer.status, answer.contentType, answer.text, answer.requestId)
  }
  return (answer.text === '' ? undefined : JSON.parse(answer.text)) as T
}

/** The server's API. Paths are relative to `/api/v1`; every failure is an {@link ApiProblem}. */
export const api = {
  get: <T>(path: string, query?: Query) => send<T>({ method: 'GET', path: addressOf(path, query) }),
  post: <T = void>(path: string, body?: unknown, headers?: Record<string, string>) =>
    send<T>({ method: 'POST', path: addressOf(path), body, headers }),
  put: <T = void>(path: string, body?: unknown) => send<T>({ method: 'PUT', path: addressOf(path), body }),
  delete: <T = void>(path: string) => send<T>({ method: 'DELETE', path: addressOf(path) }),
  /** Sends a form with files; `onProgress` receives the share already sent, 0 to 1. */
  upload: <T>(path: string, form: FormData, onProgress: (share: number) => void = () => {}) =>
    send<T>({ method: 'POST', path: addressOf(path), body: form, onProgress }),
}

/** Calls about the session itself, which take 401 as an answer and not as a reason to ask for a sign-in. */
export const sessionApi = {
  get: <T>(path: string) => send<T>({ method: 'GET', path: addressOf(path), quietWhenSignedOut: true }),
  post: <T>(path: string, body?: unknown) =>
    send<T>({ method: 'POST', path: addressOf(path), body, quietWhenSignedOut: true }),
  put: <T>(path: string, body?: unknown) =>
    send<T>({ method: 'PUT', path: addressOf(path), body, quietWhenSignedOut: true }),
  delete: <T>(path: string) => send<T>({ method: 'DELETE', path: addressOf(path), quietWhenSignedOut: true }),
}

const QUIET = { quietWhenSignedOut: true, timeoutMillis: 2 * TIMEOUT_MILLIS }

/** Calls of the page for outdoors, which keeps what it has when a session is over and never waits long for a dead line. */
export const quietApi = {
  get: <T>(path: string) => send<T>({ method: 'GET', path: addressOf(path), ...QUIET }),
  post: <T>(path: string, body: unknown) => send<T>({ method: 'POST', path: addressOf(path), body, ...QUIET }),
  putBytes: <T>(path: string, query: Query, body: Blob, headers: Record<string, string>) =>
    send<T>({ method: 'PUT', path: addressOf(path, query), body, headers, ...QUIET }),
}

const openAddress = (path: string) => `/api/public/v1/${path}`

/** What anybody may call without signing in. Paths are relative to `/api/public/v1`. */
export const openApi = {
  get: <T>(path: string) => send<T>({ method: 'GET', path: openAddress(path), quietWhenSignedOut: true }),
  post: <T>(path: string, body: unknown, headers?: Record<string, string>) =>
    send<T>({ method: 'POST', path: openAddress(path), body, headers, quietWhenSignedOut: true }),
  upload: <T>(path: string, form: FormData, onProgress: (share: number) => void) =>
    send<T>({ method: 'POST', path: openAddress(path), body: form, onProgress, quietWhenSignedOut: true }),
}
