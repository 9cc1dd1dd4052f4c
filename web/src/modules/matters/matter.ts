import type { Tone } from '@/parts'
import type { TimeLimit } from '@/time/remaining'
import { workingTime } from './limits'

/** A code with its name in the reader's language. */
export interface Coded {
  code: string
  name: string
}

/** The procedures that a report may run. */
export const TRACKS = ['matter', 'complaint', 'finding', 'alarm', 'handover', 'rectification'] as const

/** What lists and files both say about where a matter stands. */
export interface Standing {
  state: Coded
  closed: boolean
  overdue: boolean
  /** The limit does not run: others have to act. */
  clockStands: boolean
  dueAt: string | null
  /** Of limits that count working time; negative when over. */
  workingMinutesLeft: number | null
  workingDayMinutes: number
  closedAt: string | null
  closedInTime: boolean | null
  truth: Coded | null
  handling: Coded
  disposition: Coded
}

/** One line of the list. */
export interface MatterLine extends Standing {
  number: string
  title: string
  /** Which procedure it runs: handed-over matter, complaint, finding, alarm, rectification. */
  track: Coded
  kind: Coded
  source: Coded
  sourceRef: string | null
  county: Coded
  township: Coded | null
  owner: Coded | null
  /** Unit that supervises the rectification. */
  supervising: Coded | null
  /** Of the rectification, as its newest plan says. */
  goal: string | null
  openedAt: string
  satisfaction: Coded | null
  rebounds: number
  /** Number of the matter that holds this one. */
  mergedInto: string | null
  version: number
  /** Codes of the steps open to this person. */
  actions: string[]
}

export type UnitKind = 'GOVERNMENT' | 'TOWNSHIP' | 'DEPARTMENT' | 'BUREAU'

export interface UnitChoice {
  code: string
  name: string
  kind: UnitKind
  region: string
  /** Null for units of the whole city. */
  county: string | null
}

export interface DutyChoice {
  code: string
  name: string
  basis: string
  kind: 'BASIC' | 'ASSIST' | 'COUNTY'
}

/** What there is to choose from when a matter is entered, filtered or dispatched. */
export interface MatterOptions {
  kinds: (Coded & { medium: string })[]
  media: Coded[]
  sources: Coded[]
  openingSources: Coded[]
  states: Coded[]
  counties: (Coded & { townships: Coded[] })[]
  units: UnitChoice[]
  duties: DutyChoice[]
  county: string | null
  township: string | null
  mayDispatch: boolean
}

/** Steps that nobody waits for: who may take them may also leave them. */
const INTERVENTIONS = new Set([
  ...['withdraw', 'extend', 'reopen', 'transfer', 'merge', 'unmerge', 'hand-on', 'object', 'resume', 'rebound'],
  ...['ask-extension', 'ask-suspension', 'part-answer', 'supply', 'settle', 'report-difference', 'take-back'],
  ...['ask-countersign', 'add-signer', 'withdraw-countersign', 'ask-review', 'ask-re-review', 'public-objection'],
  'return-from-above',
])

export function isIntervention(action: string): boolean {
  return INTERVENTIONS.has(action)
}

/** Whether the next step is this person's. */
export function waitsForMe(line: Pick<MatterLine, 'actions'>): boolean {
  return line.actions.some((action) => !INTERVENTIONS.has(action))
}

/** Green only where the solution is proven; 不属实 and what went elsewhere is merely over. */
export function toneOf(standing: Standing): Tone {
  if (standing.closed) return isSolved(standing) ? 'proven' : 'muted'
  if (standing.overdue) return 'overdue'
  return standing.state.code === 'opened' || standing.state.code === 'dispatched' ? 'plain' : 'active'
}

function isSolved({ state, truth, handling }: Standing): boolean {
  return state.code === 'closed' && handling.code === 'done' && truth !== null && truth.code !== 'untrue'
}

/** The matter's clock: runs, stands, or has been met. */
export function clockOf(standing: Standing): TimeLimit | null {
  if (!standing.dueAt) return null
  if (standing.closed) return standing.closedAt ? { dueAt: standing.dueAt, doneAt: standing.closedAt } : null
  return {
    dueAt: standing.dueAt,
    pausedAt: standing.clockStands ? standing.dueAt : null,
    ...workingTime(standing.workingMinutesLeft, standing.workingDayMinutes),
  }
}

export function placeOf({ county, township }: { county: Coded; township: Coded | null }): string {
  return township ? `${county.name} ${township.name}` : county.name
}
