import { api } from '@/api/client'
import type { ListResult } from '@/api/list'
import type { ShownFigure } from '@/figures/figure'
import type { Tone } from '@/parts'
import type { Handed, LetterChange, LetterLevel, LetterLine } from './letters'

export type Standing = 'MET' | 'ON_TRACK' | 'TIGHT' | 'OFF_TRACK' | 'IMPOSSIBLE' | 'MISSED' | 'NO_DATA'
export type Direction = 'AT_MOST' | 'AT_LEAST'
export type SplitKind = 'OWN_FIGURE' | 'CUT' | 'CAP'
export type LetterState = 'DRAFT' | 'SIGNED' | 'PUBLISHED' | 'VOID'

/** Where one target stands on one day. */
export interface PaceRow {
  target: number
  parent: number | null
  letter: string
  indicator: string
  indicatorName: string
  indicatorEnglish: string
  direction: Direction
  aggregation: 'MEAN' | 'COUNT_OF_DAYS' | 'REPORTED'
  region: string
  regionName: string
  promised: ShownFigure
  soFar: ShownFigure
  needed: ShownFigure
  neededWithRounding: ShownFigure | null
  share: ShownFigure | null
  badDays: ShownFigure | null
  badDaysLeft: ShownFigure | null
  best: ShownFigure
  validDays: ShownFigure
  missingDays: ShownFigure
  daysLeft: ShownFigure
  from: string
  to: string
  through: string
  standing: Standing
  sentence: string
}

export interface PaceDay {
  date: string
  value: ShownFigure
  good: boolean | null
  soFar: string | null
}

export interface PaceFile {
  pace: PaceRow
  days: PaceDay[]
  day: string
  asOf: string
}

export interface Letter {
  number: string
  version: number
  title: string
  year: number
  giver: string
  giverName: string
  taker: string
  takerName: string
  state: LetterState
  reason: string | null
  inForce: boolean
  draftedAt: string
  draftedBy: string
  signedAt: string | null
  signedBy: string | null
  publishedAt: string | null
  publishedBy: string | null
  level: LetterLevel
  giverRegion: string | null
  takerRegion: string
  template: string | null
  takerSigns: string | null
  countersigned: { at: string; by: string; scan: string | null } | null
  received: { document: string; signedOn: string; by: string; scan: string } | null
  voided: { at: string; by: string; reason: string } | null
}

export interface LetterItem {
  id: number
  line: number
  parent: number | null
  indicator: string
  indicatorName: string
  indicatorEnglish: string
  direction: Direction
  split: SplitKind
  region: string
  regionName: string
  holder: string | null
  holderName: string | null
  upper: { letter: string; line: number } | null
  value: ShownFigure
  from: string
  to: string
}

export type LetterAction =
  'items' | 'lines' | 'sign' | 'confirm' | 'countersign' | 'paper-signature' | 'publish' | 'revise' | 'void'

export interface LetterFile {
  letter: Letter
  versions: number[]
  items: LetterItem[]
  lines: LetterLine[]
  wanted: { code: string; name: string; english: string; unit: string }[]
  handed: Handed[]
  changes: LetterChange[]
  actions: LetterAction[]
  asOf: string
}

export interface Indicator {
  code: string
  name: string
  english: string
  unit: string
  direction: Direction
  split: SplitKind
}

export interface RegionRow {
  code: string
  parent: string | null
  name: string
  level: string
}

export interface UnitRow {
  code: string
  name: string
  kind: string
  region: string
}

const toneOf: Record<Standing, Tone> = {
  MET: 'proven',
  ON_TRACK: 'active',
  TIGHT: 'soon',
  OFF_TRACK: 'overdue',
  IMPOSSIBLE: 'overdue',
  MISSED: 'overdue',
  NO_DATA: 'muted',
}

export function standingTone(standing: Standing): Tone {
  return toneOf[standing]
}

export function letterTone(state: LetterState): Tone {
  if (state === 'VOID') return 'muted'
  return state === 'DRAFT' ? 'plain' : 'active'
}

export const targets = {
  paces: (asOf: string | undefined) => api.get<ListResult<PaceRow>>('paces', { asOf }),
  pace: (id: string, asOf: string | undefined) => api.get<PaceFile>(`paces/${encodeURIComponent(id)}`, { asOf }),
  letter: (number: string, version: string | undefined) =>
    api.get<LetterFile>(`letters/${encodeURIComponent(number)}`, { version }),
  indicators: () => api.get<{ rows: Indicator[] }>('indicators').then((answer) => answer.rows),
  regions: () => api.get<{ rows: RegionRow[] }>('organisation/regions').then((answer) => answer.rows),
  units: () => api.get<{ rows: UnitRow[] }>('organisation/units').then((answer) => answer.rows),
}
