import { api } from '@/api/client'
import type { Tone } from '@/parts'

export interface Coded {
  code: string
  name: string
}

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

export interface InspectionLine extends Inspection {
  running: boolean
  batches: number
  cases: number
  /** Not yet dispatched. */
  waiting: number
}

export interface Inspections {
  rows: InspectionLine[]
  asOf: string
  /** The city's day. */
  today: string
  /** Whether the reader enters stays and imports batches. */
  mayEdit: boolean
}

/** An evening's list, as far as the reader sees its cases. */
export interface BatchLine {
  batch: number
  handedOverAt: string
  cases: number
  starred: number
  waiting: number
  merged: number
}

export interface InspectionFile {
  inspection: Inspection
  running: boolean
  mayEdit: boolean
  batches: BatchLine[]
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
}

const of = (code: string) => `inspections/${encodeURIComponent(code)}`

export const inspections = {
  all: () => api.get<Inspections>('inspections'),
  one: (code: string) => api.get<InspectionFile>(of(code)),
  add: (inspection: Inspection) => api.post<Inspection>('inspections', inspection),
  change: (inspection: Inspection) => api.put<Inspection>(of(inspection.code), inspection),
  batch: (code: string, batch: number) => api.get<BatchFile>(`${of(code)}/batches/${batch}`),
  star: (code: string, matter: string, starred: boolean) =>
    api.put<CaseLine>(`${of(code)}/cases/${matter}/star`, { starred }),
  points: (code: string, matter: string, points: string[]) =>
    api.put<CaseLine>(`${of(code)}/cases/${matter}/points`, { points }),
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
