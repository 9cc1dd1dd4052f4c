import { computed, reactive, ref, toRaw } from 'vue'
import { missingOf, type FieldFinding, type FieldPhoto, type PhotoRole, type Position } from '../queue/records'
import { OTHER_HASH } from '../queue/sender'
import { changed, known, person, photos, send, store } from './device'
import type { FieldTask, Known, Visit } from './known'

/** What keeps a finding from being sent, as keys of the catalogue; all at once. */
export type Missing = 'place' | 'kind' | 'something' | 'before' | 'after' | 'answers' | 'proofs'

const MOST_PLACES = 6

export interface Memory {
  last: Visit | null
  /** Addresses in words, newest first. */
  places: string[]
}

/** A new finding begins where the last one was (ruling 6: nothing is typed twice). */
export function blank(of: { login: string; name: string }, data: Known | undefined, memory: Memory): FieldFinding {
  const last = memory.last ?? data?.mine.lastVisit ?? null
  const options = data?.options
  const county = last?.county ?? options?.county ?? options?.counties[0]?.code ?? ''
  const cell = data?.mine.cells[0]
  return {
    id: crypto.randomUUID(),
    login: of.login,
    name: of.name,
    state: 'draft',
    kind: last?.kind ?? '',
    kindName: '',
    county,
    township: last?.township ?? options?.township ?? '',
    townshipName: '',
    address: last?.address ?? '',
    position: null,
    cell: cell?.code ?? null,
    cellName: cell?.name ?? null,
    note: '',
    fixed: false,
    photos: [],
    capturedAt: '',
    tries: 0,
    nextTryAt: 0,
    refusal: null,
    receipt: null,
  }
}

export function missing(finding: FieldFinding, roles: readonly PhotoRole[]): Missing[] {
  if (finding.check) return missingOf(finding.check, roles)
  const found: Missing[] = []
  if (!finding.kind) found.push('kind')
  if (!finding.county || (!finding.address.trim() && !finding.township && !finding.position)) found.push('place')
  if (roles.length === 0 && !finding.note.trim()) found.push('something')
  if (finding.fixed && !roles.includes('BEFORE')) found.push('before')
  if (finding.fixed && !roles.includes('AFTER')) found.push('after')
  return found
}

/** A check of the task's object, with nothing answered. */
export function blankCheck(
  of: { login: string; name: string },
  data: Known | undefined,
  task: FieldTask,
): FieldFinding {
  if (!task.check) throw new Error('The task asks nothing')
  return {
    ...blank(of, data, { last: null, places: [] }),
    kind: '',
    kindName: task.todo,
    address: task.address ?? '',
    check: { ...task.check, name: task.title, facts: {}, problem: false },
  }
}

export const draft = reactive<{ finding: FieldFinding | null }>({ finding: null })
export const memory = ref<Memory>({ last: null, places: [] })
export const draftPhotos = computed(() =>
  photos.value
    .filter(({ id }) => draft.finding?.photos.includes(id))
    .sort((a, b) => a.capturedAt.localeCompare(b.capturedAt)),
)
export const draftMissing = computed(() =>
  draft.finding
    ? missing(
        draft.finding,
        draftPhotos.value.map(({ role }) => role),
      )
    : [],
)

/** Opens the draft that was being written when the page was last there, or a new one. */
export async function openDraft(): Promise<void> {
  if (!person.value) return
  const { login } = person.value
  memory.value = (await store.kept<Memory>(`memory:${login}`)) ?? { last: null, places: [] }
  const current = await store.kept<string>(`draft:${login}`)
  const left = (await store.findings()).find(({ id, state }) => id === current && state === 'draft')
  draft.finding = left ?? blank(person.value, known.value, memory.value)
}

/** Opens the check of this task: the one that was begun, or a new one. */
export async function startCheck(task: FieldTask): Promise<void> {
  if (!person.value) return
  const { login } = person.value
  const begun = (await store.findings()).find(
    (one) => one.login === login && one.state === 'draft' && one.check?.object === task.check?.object,
  )
  await saveDraft()
  draft.finding = begun ?? blankCheck(person.value, known.value, task)
}

/** Leaves the check as far as it is written; it stays among the drafts. */
export async function leaveCheck(): Promise<void> {
  await saveDraft()
  if (person.value) await store.keep(`draft:${person.value.login}`, '')
  await changed()
  await openDraft()
}

export async function editDraft(finding: FieldFinding): Promise<void> {
  await store.keep(`draft:${finding.login}`, finding.id)
  draft.finding = { ...finding }
}

let saving: Promise<void> = Promise.resolve()

function isUnwritten({ photos, note, check }: FieldFinding): boolean {
  return photos.length === 0 && !note.trim() && Object.values(check?.facts ?? {}).every((value) => !value.trim())
}

/** Keeps what was typed; a finding in which there is nothing yet is not kept. */
export function saveDraft(): Promise<void> {
  const finding = draft.finding && plain(draft.finding)
  if (!finding || finding.state !== 'draft' || isUnwritten(finding)) return saving
  saving = saving.then(async () => {
    await store.putFinding(finding)
    await store.keep(`draft:${finding.login}`, finding.id)
  })
  return saving
}

/** A photo is on the disk before the page shows it: telephones close pages while their camera is open. */
export async function takePhoto(file: File, role: PhotoRole, position: Position | null): Promise<void> {
  if (!draft.finding) return
  const content = await file.arrayBuffer()
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', content))
  const photo: FieldPhoto = {
    id: crypto.randomUUID(),
    finding: draft.finding.id,
    role,
    name: file.name || 'photo.jpg',
    size: content.byteLength,
    sha256: [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join(''),
    capturedAt: new Date().toISOString(),
    position,
    arrived: 0,
    receivedAt: null,
  }
  draft.finding.photos = [...draft.finding.photos, photo.id]
  draft.finding.capturedAt ||= photo.capturedAt
  draft.finding.position ??= position
  const finding = plain(draft.finding)
  await saving
  await store.addPhoto(photo, new Blob([content], { type: file.type }), finding)
  await store.keep(`draft:${finding.login}`, finding.id)
  await changed()
}

export async function dropPhoto(id: string): Promise<void> {
  if (!draft.finding) return
  draft.finding.photos = draft.finding.photos.filter((photo) => photo !== id)
  await saving
  await store.removePhoto(id, plain(draft.finding))
  await changed()
}

/** The finding leaves the form and waits; the next form begins at the same place. */
export async function submitDraft(position: Position | null): Promise<void> {
  const { finding } = draft
  if (!finding || draftMissing.value.length > 0) return
  const written = plain(finding)
  const options = known.value?.options
  const county = options?.counties.find(({ code }) => code === written.county)
  const waiting: FieldFinding = {
    ...written,
    state: 'waiting',
    kindName: written.check
      ? written.kindName
      : (options?.kinds.find(({ code }) => code === written.kind)?.name ?? written.kind),
    townshipName: county?.townships.find(({ code }) => code === written.township)?.name ?? county?.name ?? '',
    position: written.position ?? position,
    capturedAt: written.capturedAt || new Date().toISOString(),
    tries: 0,
    nextTryAt: 0,
    refusal: null,
  }
  await saving
  await store.putFinding(waiting)
  if (!waiting.check) await remember(waiting)
  await changed()
  await openDraft()
  void send(false)
}

async function remember({ login, kind, county, township, address }: FieldFinding): Promise<void> {
  const place = address.trim()
  const places = [place, ...memory.value.places.filter((other) => other !== place)].filter(Boolean)
  memory.value = { last: { kind, county, township, address: place }, places: places.slice(0, MOST_PLACES) }
  await store.keep(`memory:${login}`, plain(memory.value))
}

/** Opens a refused finding again. One that the server has under this id with other content gets a new id. */
export async function mend(finding: FieldFinding): Promise<void> {
  const open: FieldFinding = { ...plain(finding), state: 'draft', refusal: null }
  const isTaken = finding.refusal?.status === 409 || finding.refusal?.status === OTHER_HASH
  const mended = isTaken ? await store.rename(open, () => crypto.randomUUID()) : open
  await store.putFinding(mended)
  await editDraft(mended)
  await changed()
}

export async function throwAway(finding: FieldFinding): Promise<void> {
  await store.discard(plain(finding))
  await changed()
  await openDraft()
}

function plain<T extends object>(value: T): T {
  return JSON.parse(JSON.stringify(toRaw(value))) as T
}
