import { ApiProblem, asProblem } from '@/api/problem'
import type { FieldFinding, FieldPhoto, PhotoAnswer, Refusal } from './records'
import type { FieldStore } from './store'
import type { Transport } from './transport'

/** A bad line loses no more than this. */
export const PIECE = 256 * 1024
/** So often may the server and this device disagree about where a photo goes on. */
const MOST_DISAGREEMENTS = 4
/** What this device finds by itself, in the numbers of HTTP: the photo's bytes are gone, or the server has others. */
export const BYTES_GONE = 410
export const OTHER_HASH = 412
const FIRST_WAIT = 2_000
const LONGEST_WAIT = 5 * 60_000

/** How a round of sending ended: nothing left to send now, nobody signed in, or no server. */
export type Ending = 'done' | 'signedOut' | 'offline'

export interface Round {
  store: FieldStore
  transport: Transport
  /** Only this person's findings go out. */
  login: string
  /** This device's clock, ms. */
  now: () => number
  /** Share of the finding's bytes that are there, 0 to 1; undefined when it is no longer being sent. */
  onProgress: (finding: string, share: number | undefined) => void
  /** Something on the disk has changed. */
  onChange: () => Promise<void> | void
}

/** Sends what waits, oldest first. Nothing leaves the device before the server's receipt is here. */
export async function sendWaiting(round: Round): Promise<Ending> {
  const tried = new Set<string>()
  for (;;) {
    const finding = await next(round, tried)
    if (!finding) return 'done'
    tried.add(finding.id)
    try {
      await send(round, finding)
    } catch (caught) {
      const problem = asProblem(caught)
      if (problem.status === 401) return 'signedOut'
      await round.store.putFinding(afterFailure(finding, problem, round.now()))
      if (problem.status === 0) return 'offline'
    } finally {
      round.onProgress(finding.id, undefined)
      await round.onChange()
    }
  }
}

async function next(round: Round, tried: Set<string>): Promise<FieldFinding | undefined> {
  const all = await round.store.findings()
  return all
    .filter(({ id, state, login }) => state === 'waiting' && login === round.login && !tried.has(id))
    .filter(({ nextTryAt }) => nextTryAt <= round.now())
    .sort((a, b) => a.capturedAt.localeCompare(b.capturedAt))[0]
}

async function send(round: Round, finding: FieldFinding): Promise<void> {
  const photos = (await round.store.photos()).filter((photo) => finding.photos.includes(photo.id))
  const total = photos.reduce((sum, photo) => sum + photo.size, 0) || 1
  const arrived = new Map(photos.map((photo) => [photo.id, photo.arrived]))
  const tell = () => round.onProgress(finding.id, [...arrived.values()].reduce((sum, one) => sum + one, 0) / total)
  tell()
  for (const photo of photos.filter(({ receivedAt }) => receivedAt === null)) {
    await sendPhoto(round, photo, (bytes) => {
      arrived.set(photo.id, bytes)
      tell()
    })
  }
  const receipt = await round.transport.finding(finding)
  await round.store.settle(finding, receipt)
}

async function sendPhoto(round: Round, photo: FieldPhoto, tell: (arrived: number) => void): Promise<void> {
  const bytes = await round.store.bytes(photo.id)
  if (!bytes) throw new ApiProblem(BYTES_GONE, { detail: photo.name })
  let answer = photo.arrived > 0 ? await round.transport.standing(photo) : undefined
  let disagreements = 0
  while (!answer?.receivedAt) {
    const start = answer?.arrived ?? 0
    try {
      answer = await round.transport.piece(photo, start, bytes.slice(start, Math.min(start + PIECE, photo.size)))
    } catch (caught) {
      const problem = asProblem(caught)
      answer = problem.status === 409 ? await round.transport.standing(photo) : undefined
      if (!answer || !isSame(answer, photo)) throw problem
      if (++disagreements > MOST_DISAGREEMENTS) throw new ApiProblem(503, problem)
    }
    if (!isSame(answer, photo)) break
    await round.store.putPhoto({ ...photo, arrived: answer.arrived })
    tell(answer.arrived)
  }
  if (!isSame(answer, photo)) throw new ApiProblem(OTHER_HASH, { detail: photo.name })
  await round.store.putPhoto({ ...photo, arrived: photo.size, receivedAt: answer.receivedAt })
  tell(photo.size)
}

/** Whether the server means the photo that this device has. */
function isSame(answer: PhotoAnswer, photo: FieldPhoto): boolean {
  return answer.sha256 === photo.sha256 && answer.size === photo.size
}

/** What may pass by itself is tried again, later each time; what the server refuses stays for a person to mend. */
export function afterFailure(finding: FieldFinding, problem: ApiProblem, now: number): FieldFinding {
  return passes(problem)
    ? { ...finding, tries: finding.tries + 1, nextTryAt: now + waitAfter(finding.tries) }
    : { ...finding, state: 'refused', refusal: refusalOf(problem) }
}

function passes({ status }: ApiProblem): boolean {
  return status === 0 || status === 408 || status === 429 || status >= 500
}

/** Doubles each time, and is never quite the same, so that many devices do not come back together. */
export function waitAfter(tries: number, random: number = Math.random()): number {
  return Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** Math.min(tries, 20)) * (0.5 + random / 2)
}

function refusalOf(problem: ApiProblem): Refusal {
  const reasons = problem.errors.length > 0 ? problem.errors.map(({ message }) => message) : [problem.detail ?? '']
  return { status: problem.status, reasons: [...new Set(reasons.filter(Boolean))], mend: problem.mend ?? '' }
}
