/** What this device keeps, in the shapes that its database holds. */

/**
 * `draft` is still being written; `waiting` goes to the server as soon as there is one; `refused` stays until it is mended;
 * `received` has the server's receipt, and only its line is kept.
 */
export type FindingState = 'draft' | 'waiting' | 'refused' | 'received'

export type PhotoRole = 'BEFORE' | 'SITE' | 'AFTER' | 'DOCUMENT'

/** A point as the device's receiver says, always WGS-84 (W3C Geolocation), or as somebody typed it. */
export interface Position {
  lon: number
  lat: number
  /** Metres; null where it was typed. */
  accuracy: number | null
}

/** What a routine check asks of an object, taken along from the server. */
export interface CheckAsked {
  object: string
  questions: CheckQuestion[]
  /** Roles of the photos that the object's list demands. */
  proofs: PhotoRole[]
}

export interface CheckQuestion {
  code: string
  name: string
  type: 'TEXT' | 'NUMBER' | 'CHOICE' | 'DATE' | 'YESNO' | 'UNIT'
  unit: string
  required: boolean
  limit: string | null
  choices: { code: string; name: string }[]
}

/** The answers of a routine check; the questions stay with them, for the list may be another tomorrow. */
export interface FieldCheck extends CheckAsked {
  name: string
  facts: Record<string, string>
  problem: boolean
}

export interface FieldFinding {
  /** Made here, so that the server knows it however often it comes. */
  id: string
  /** Whose it is; only that person's session sends it. */
  login: string
  name: string
  state: FindingState
  kind: string
  kindName: string
  county: string
  township: string
  townshipName: string
  address: string
  position: Position | null
  cell: string | null
  cellName: string | null
  note: string
  fixed: boolean
  /** A routine check of an object instead of something found; absent from what older versions of this page kept. */
  check?: FieldCheck | null
  photos: string[]
  /** By this device's clock. */
  capturedAt: string
  tries: number
  /** Not before, in ms of this device's clock. */
  nextTryAt: number
  refusal: Refusal | null
  receipt: Receipt | null
}

export interface Refusal {
  status: number
  reasons: string[]
  mend: string
}

export interface FieldPhoto {
  id: string
  finding: string
  role: PhotoRole
  name: string
  size: number
  sha256: string
  capturedAt: string
  position: Position | null
  /** Bytes that the server said to have. */
  arrived: number
  receivedAt: string | null
}

/** The server's receipt for a finding. */
export interface Receipt {
  id: string
  /** Absent from the receipt of a check, which is no matter. */
  matter?: string
  title: string
  receivedAt: string
  doubts?: string[]
}

/** What the server says of a photo. */
export interface PhotoAnswer {
  sha256: string
  size: number
  arrived: number
  receivedAt: string | null
}

/** What of a photo or finding goes to the server at every sending in the same words. */
export function titleOf(finding: FieldFinding): string {
  if (finding.check) return `${finding.check.name}：${finding.kindName}`
  const place = finding.address.trim() || finding.townshipName
  return place ? `${place}：${finding.kindName}` : finding.kindName
}

/** What keeps a check from being sent, as keys of the catalogue. */
export function missingOf({ questions, facts, proofs }: FieldCheck, roles: readonly PhotoRole[]) {
  const found: ('answers' | 'proofs')[] = []
  if (questions.some(({ code, required }) => required && !facts[code]?.trim())) found.push('answers')
  if (proofs.some((role) => !roles.includes(role))) found.push('proofs')
  return found
}

export function checkBodyOf({ id, check, note, photos, capturedAt }: FieldFinding, sentAt: string) {
  const answered = Object.entries(check?.facts ?? {}).filter(([, value]) => value.trim() !== '')
  return {
    id,
    object: check?.object,
    problem: check?.problem ?? false,
    note,
    facts: Object.fromEntries(answered),
    photos,
    capturedAt,
    sentAt,
  }
}

export function bodyOf(finding: FieldFinding, sentAt: string) {
  const { position } = finding
  return {
    id: finding.id,
    title: titleOf(finding),
    kind: finding.kind,
    note: finding.note,
    county: finding.county,
    township: finding.township || null,
    address: finding.address.trim() || null,
    lon: position?.lon ?? null,
    lat: position?.lat ?? null,
    datum: position ? 'WGS-84' : null,
    accuracy: position?.accuracy ?? null,
    cell: finding.cell,
    cellName: finding.cellName,
    photos: finding.photos,
    fixed: finding.fixed,
    capturedAt: finding.capturedAt,
    sentAt,
  }
}
