import { api } from '@/api/client'
import type { Coded } from '@/modules/matters/matter'
import type { Tone } from '@/parts'

export type Level = 'central' | 'provincial' | 'municipal'

/** One stay of an inspection group (进驻). */
export interface Inspection {
  code: string
  name: string
  level: Level
  group: string
  /** First and last day of the stay. */
  from: string
  to: string
}

/** An evening's list, as far as the reader sees its cases. */
export interface BatchLine {
  batch: number
  handedOverAt: string
  cases: number
  starred: number
  /** Not yet dispatched. */
  waiting: number
  merged: number
}

export interface Stay {
  inspection: Inspection
  running: boolean
  /** Newest first. */
  batches: BatchLine[]
}

export interface Stays {
  rows: Stay[]
  asOf: string
  /** The city's day. */
  today: string
  /** Whether the reader enters stays and imports batches. */
  mayEdit: boolean
}

/** Whose a case is by the rule for its place and kind. */
export interface OwnerProposal {
  responsible: Coded
  cooperating: Coded[]
  supervising: Coded | null
  duty: string | null
  leader: string | null
  /** Where the rule holds and for what: 青溪县 · 餐饮油烟. */
  rule: string
  basis: string
}

export interface Listed {
  facts: string | null
  truth: string | null
  handling: string | null
  accountability: string | null
}

export interface CaseLine {
  /** Number of the matter. */
  matter: string
  inspection: string
  batch: number
  sequence: number
  acceptance: string
  starred: boolean
  title: string
  text: string
  points: string[]
  /** As the list writes it. */
  district: string
  pollution: string[]
  kind: Coded
  county: Coded
  township: Coded | null
  state: Coded
  /** Of the matter, for whoever acts on it. */
  version: number
  owner: Coded | null
  dueAt: string | null
  overdue: boolean
  mergedInto: string | null
  /** How many likely same matters somebody has to decide about. */
  same: number
  /** Only while it waits for its dispatch. */
  proposal: OwnerProposal | null
  /** What the list itself says of the case's handling, where it came back filled. */
  listed: Listed | null
}

/** How many cases of a batch are of one county or type; a case of several types counts in each. */
export interface Count {
  code: string
  name: string
  cases: number
  starred: number
  /** How many the list says; null where it says nothing. */
  stated: number | null
}

export interface BatchFile {
  inspection: Inspection
  batch: number
  handedOverAt: string
  mayEdit: boolean
  cases: CaseLine[]
  counties: Count[]
  types: Count[]
  /** How many the list's own head says, where it was entered; they may differ from what is listed. */
  stated: number | null
  /** Numbers left out in the list's sequence. */
  missing: number[]
}

const of = (code: string) => `inspections/${encodeURIComponent(code)}`

const caseOf = (matter: string) => `inspections/cases/${encodeURIComponent(matter)}`

export const inspections = {
  all: () => api.get<Stays>('inspections'),
  add: (inspection: Inspection) => api.post<Inspection>('inspections', inspection),
  change: (inspection: Inspection) => api.put<Inspection>(of(inspection.code), inspection),
  batch: (code: string, batch: number) => api.get<BatchFile>(`${of(code)}/batches/${batch}`),
  case: (matter: string) => api.get<CaseLine>(caseOf(matter)),
  star: (matter: string, starred: boolean) => api.put<CaseLine>(`${caseOf(matter)}/star`, { starred }),
  points: (matter: string, points: string[]) => api.put<CaseLine>(`${caseOf(matter)}/points`, { points }),
}

export function standingOf({ from, to }: Inspection, today: string): 'running' | 'over' | 'ahead' {
  if (today < from) return 'ahead'
  return today > to ? 'over' : 'running'
}

/** A case's state, as far as this desk is concerned: what waits for it stands out. */
export function toneOf({ state, overdue }: Pick<CaseLine, 'state' | 'overdue'>): Tone {
  if (overdue) return 'overdue'
  if (state.code === 'opened') return 'soon'
  return state.code === 'closed' || state.code === 'merged' ? 'muted' : 'active'
}
