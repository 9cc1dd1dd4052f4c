/** What this device keeps, in the shapes that its database holds. */

/**
 * `draft` is still being written; `waiting` goes to the server as soon as there is one; `refused` stays until it is mended;
 * `received` has the server's receipt, and only its line is kept.
 */
export type FindingState = 'draft' | 'waiting' | 'refused' | 'received'

export type PhotoRole = 'BEFORE' | 'AFTER'

/** A point as the device's receiver says, always WGS-84 (W3C Geolocation), or as somebody typed it. */
export interface Position {
  lon: number
  lat: number
  /** Metres; null where it was typed. */
  accuracy: number | null
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
  matter: string
  title: string
  receivedAt: string
  doubts: string[]
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
  const place = finding.address.trim() || finding.townshipName
  return place ? `${place}：${finding.kindName}` : finding.kindName
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
