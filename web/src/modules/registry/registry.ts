import { api } from '@/api/client'
import { ApiProblem } from '@/api/problem'
import type { ShownFigure } from '@/figures/figure'
import type { Tone } from '@/parts'

export type ObjectState = 'IN_USE' | 'PROPOSED' | 'REMOVED' | 'BACK'
export type ValueType = 'TEXT' | 'NUMBER' | 'CHOICE' | 'DATE' | 'YESNO' | 'UNIT'
export type EvidenceRole = 'BEFORE' | 'SITE' | 'AFTER' | 'DOCUMENT'

/** One value that a list asks for. */
export interface ListField {
  code: string
  name: string
  type: ValueType
  unit: string
  required: boolean
  least: string | null
  most: string | null
  limit: string | null
  choices: { code: string; name: string }[]
}

export interface TypedList {
  code: string
  group: string
  name: string
  duty: string
  toZero: boolean
  deadline: string | null
  keyName: string
  proof: string
  proofs: EvidenceRole[]
  verifyProofs: EvidenceRole[]
  checkProofs: EvidenceRole[]
  checkEvery: string | null
  importKind: string
  matterKind: string
  basis: string
  fields: ListField[]
  checkFields: ListField[]
}

export interface ListRow {
  list: TypedList
  there: ShownFigure
  removed: ShownFigure
  late: ShownFigure
}

export interface ListRows {
  rows: ListRow[]
  mayImport: boolean
  asOf: string
}

export interface FactView {
  code: string
  name: string
  value: string | null
  text: string
  unit: string
  broken: boolean
}

export interface ObjectLine {
  number: string
  list: string
  key: string
  name: string
  county: string
  township: string | null
  village: string | null
  owner: string | null
  state: ObjectState
  backs: number
  nextCheck: string | null
  checkOverdue: boolean
  checkedAt: string | null
  lon: number | null
  lat: number | null
  facts: FactView[]
}

export type EventKind =
  'REGISTERED' | 'UPDATED' | 'PROPOSED' | 'APPROVED' | 'RETURNED' | 'BACK' | 'CHECKED' | 'LEAD' | 'ANNULLED'

export interface ObjectEvent {
  id: number
  at: string
  kind: EventKind
  who: string
  unit: string | null
  note: string
  to: ObjectState | null
  facts: FactView[]
  result: 'fine' | 'problem' | null
  photos: { id: string; name: string; role: EvidenceRole; mediaType: string; takenAt: string | null }[]
}

export type ActionCode = 'approve' | 'return' | 'propose' | 'seen-again' | 'check' | 'edit' | 'annul'

export interface ObjectFile {
  head: ObjectLine
  list: TypedList
  address: string | null
  datum: string | null
  countyCode: string
  townshipCode: string | null
  villageCode: string | null
  ownerCode: string | null
  cell: string | null
  values: Record<string, string>
  annulment: string | null
  actions: ActionCode[]
  story: ObjectEvent[]
  matters: { number: string; title: string; kind: string; openedAt: string; closedAt: string | null }[]
  leads: { object: string; deadline: string; matter: string }[]
  version: number
  asOf: string
}

export interface ZeroRow {
  list: string
  listName: string
  region: string
  regionName: string
  whole: boolean
  deadline: string | null
  passed: boolean
  measures: Record<string, ShownFigure>
}

export interface ZeroRows {
  rows: ZeroRow[]
  maySetDeadlines: boolean
  asOf: string
}

export interface ShareRow {
  share: string
  name: string
  list: string
  region: string
  regionName: string
  value: ShownFigure
  least: number
  reached: boolean | null
  basis: string
}

export interface PlaceRow {
  code: string
  parent: string | null
  name: string
  level: string
}

const TONES: Record<ObjectState, Tone> = { IN_USE: 'active', PROPOSED: 'soon', REMOVED: 'proven', BACK: 'overdue' }

export function toneOf(state: ObjectState): Tone {
  return TONES[state]
}

export function stateCode(state: ObjectState): string {
  return state === 'IN_USE' ? 'in-use' : state.toLowerCase()
}

/** A fact with its unit in one text. */
export function factText(fact: FactView): string {
  return fact.unit ? `${fact.text} ${fact.unit}` : fact.text
}

/** The list of this code; an address with a code that nobody gave to a list leads nowhere, and says so. */
export function listIn({ rows }: Pick<ListRows, 'rows'>, code: string): TypedList {
  const found = rows.find((row) => row.list.code === code)
  if (!found) throw new ApiProblem(404)
  return found.list
}

export const registry = {
  lists: () => api.get<ListRows>('registry/lists'),
  list: async (code: string) => listIn(await registry.lists(), code),
  object: (number: string) => api.get<ObjectFile>(`registry/objects/${encodeURIComponent(number)}`),
  regions: () => api.get<{ rows: PlaceRow[] }>('organisation/regions').then((answer) => answer.rows),
  units: () =>
    api
      .get<{ rows: { code: string; name: string; kind: string }[] }>('organisation/units')
      .then((answer) => answer.rows),
}
