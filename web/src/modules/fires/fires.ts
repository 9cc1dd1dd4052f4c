import { api } from '@/api/client'
import { listOf } from '@/api/list'
import type { ShownFigure } from '@/figures/figure'
import type { Place } from '@/maps/place'
import { pointOf } from '@/maps/point'
import type { Tone } from '@/parts'

export interface FireLine {
  number: string
  county: string
  township: string | null
  village: string | null
  firstSeen: string
  state: string
  detections: number
  inBan: boolean
  answeredInTime: boolean | null
  putOutAt: string | null
  reduction: string | null
  cause: string | null
  owner: string | null
  matter: string | null
}

export interface Detection {
  id: number
  origin: 'satellite' | 'person'
  seenAt: string
  lon: number
  lat: number
  satellite: string | null
  instrument: string | null
  confidence: string | null
  brightness: number | null
  frp: number | null
  daynight: string | null
  file: number | null
  line: number | null
  reporter: string | null
  words: string | null
  /** The place as the reporter gave it. */
  given: { lon: number; lat: number; datum: string } | null
  metres: number | null
}

export interface BurningWindow {
  approvedBy: string
  paper: string
  starts: string
  ends: string
}

export interface CauseView {
  cause: string
  crop: string | null
  stubbleCm: number | null
  stubbleHigh: boolean | null
  stubblePhoto: string | null
  areaMu: number | null
  owner: string | null
  ownerCode: string | null
  personUnknown: boolean
  note: string
  recordedAt: string
  recorder: string
}

export interface FireFile {
  head: FireLine
  /** Longitude and latitude, WGS-84. */
  point: [number, number]
  lastSeen: string
  receivedAt: string
  informedAt: string | null
  answeredAt: string | null
  cell: string | null
  splitFrom: string | null
  /** The fire into which it went. */
  merged: Handed | null
  /** Fires that came into it. */
  merges: Handed[]
  zones: { code: string; name: string; kind: 'ban' | 'limit' }[]
  windows: BurningWindow[]
  detections: Detection[]
  splits: Handed[]
  cause: CauseView | null
  stubbleLimit: { value: number; unit: string; basis: string }
  mayRecordCause: boolean
  maySplit: boolean
  /** Fires into which the reader may merge it. */
  mergeInto: Candidate[]
}

/** To or from which fire sightings went, by whom and why. */
export interface Handed {
  fire: string
  at: string
  by: string
  reason: string
}

export interface Candidate {
  number: string
  township: string | null
  firstSeen: string
  state: string
  metres: number
}

export interface Coded {
  code: string
  name: string
}

export interface FireOptions {
  causes: Coded[]
  crops: Coded[]
  seasons: Coded[]
  counties: Coded[]
  mayImport: boolean
}

export interface FireMark {
  number: string
  state: string
  firstSeen: string
  lon: number
  lat: number
}

export interface Zone {
  code: string
  name: string
  kind: 'ban' | 'limit'
  region: string
  /** GeoJSON geometry as text. */
  shape: string
  starts: string
  ends: string
  basis: string
  annulWhy: string | null
  windows: (BurningWindow & { id: number; annulWhy: string | null })[]
}

export interface SeasonLine {
  key: string
  name: string
  figures: Record<string, ShownFigure>
}

export interface SeasonReport {
  season: Coded
  seasons: Coded[]
  region: string
  regionName: string
  by: string
  from: string
  until: string
  before: { name: string; from: string; until: string } | null
  columns: { code: string; name: string; unit: string; method: string }[]
  rows: SeasonLine[]
  total: SeasonLine
  asOf: string
}

export interface FoundCause {
  cause: string
  crop?: string
  stubbleCm?: number
  stubblePhoto?: string
  areaMu?: number
  owner?: string
  ownerCode?: string
  personUnknown: boolean
  note: string
}

type Filter = Record<string, string | undefined>
const at = (number: string) => `fires/${encodeURIComponent(number)}`

export const fires = {
  list: listOf<FireLine>('fires'),
  options: () => api.get<FireOptions>('fires/options'),
  points: (filter: Filter) => api.get<FireMark[]>('fires/points', filter),
  file: (number: string) => api.get<FireFile>(at(number)),
  cause: (number: string, found: FoundCause) => api.post<FireFile>(`${at(number)}/cause`, found),
  split: (number: string, detection: number, reason: string) =>
    api.post<{ number: string }>(`${at(number)}/splits`, { detection, reason }),
  merge: (number: string, into: string, reason: string) => api.post<FireFile>(`${at(number)}/merger`, { into, reason }),
  report: (report: Record<string, unknown>) => api.post<{ fire: string; merged: boolean }>('fires/reports', report),
  season: (filter: Filter) => api.get<SeasonReport>('fires/season', filter),
  zones: () => api.get<{ zones: Zone[]; mayLay: boolean }>('fires/zones'),
  lay: (zone: Record<string, unknown>) => api.post<Zone>('fires/zones', zone),
  annul: (code: string, reason: string) => api.post<Zone>(`fires/zones/${code}/annulment`, { reason }),
  approve: (code: string, window: Record<string, unknown>) => api.post(`fires/zones/${code}/windows`, window),
}

/** States in the order of the way. */
export const STATES = [
  'opened',
  'dispatched',
  'confirmed',
  'reduction-asked',
  'put-out',
  'explained',
  'closed',
  'reduced',
  'merged',
] as const

const TONES: Record<string, Tone> = {
  opened: 'soon',
  dispatched: 'soon',
  'reduction-asked': 'active',
  confirmed: 'overdue',
  'put-out': 'active',
  explained: 'active',
  closed: 'proven',
  reduced: 'muted',
  merged: 'muted',
}

export function toneOf(state: string): Tone {
  return TONES[state] ?? 'plain'
}

const COLOURS: Record<string, string> = {
  opened: '#b26a00',
  dispatched: '#b26a00',
  'reduction-asked': '#5b6770',
  confirmed: '#b3261e',
  'put-out': '#146b60',
  explained: '#146b60',
  closed: '#2e7d32',
  reduced: '#9aa3a8',
  merged: '#9aa3a8',
}

/** Datums in which a place is told; the server brings them to WGS-84. */
export const DATUMS = ['WGS-84', 'GCJ-02', 'CGCS2000'] as const

export function colourOf(state: string): string {
  return COLOURS[state] ?? '#5b6770'
}

/** Fires as points of a map, one layer for each state that is on it. */
export function placesOf(marks: readonly FireMark[], time: (at: string) => string): Place[] {
  return marks.map((mark) => ({
    key: mark.number,
    title: mark.number,
    lon: mark.lon,
    lat: mark.lat,
    layer: mark.state,
    colour: colourOf(mark.state),
    facts: [time(mark.firstSeen)],
    to: `/fires/${mark.number}`,
  }))
}

/** What the form's answers say about a fire that was seen; a point that cannot be read is left out, which the server refuses. */
export function reportOf(answers: Record<string, unknown>, key: string): Record<string, unknown> {
  const point = pointOf(answers.place)
  const [lon, lat] = point && point !== 'unreadable' ? point : []
  return {
    key,
    lon,
    lat,
    datum: answers.datum,
    seenAt: answers.seenAt ?? undefined,
    words: answers.words ?? '',
    photos: answers.photos ?? [],
  }
}

/** What the form's answers say about the cause. */
export function causeOf(answers: Record<string, unknown>): FoundCause {
  const text = (name: string) => (answers[name] ? String(answers[name]) : undefined)
  const number = (name: string) => (text(name) === undefined ? undefined : Number(answers[name]))
  const photos = Array.isArray(answers.stubblePhoto) ? answers.stubblePhoto : []
  return {
    cause: text('cause') ?? '',
    crop: text('crop'),
    stubbleCm: number('stubbleCm'),
    stubblePhoto: photos.length ? String(photos[0]) : undefined,
    areaMu: number('areaMu'),
    owner: text('owner'),
    ownerCode: text('ownerCode'),
    personUnknown: answers.personUnknown === true,
    note: text('note') ?? '',
  }
}
