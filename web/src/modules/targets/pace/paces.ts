import { api } from '@/api/client'
import type { ListResult } from '@/api/list'
import type { ShownFigure } from '@/figures/figure'
import type { Tone } from '@/parts'

export type Standing = 'MET' | 'ON_TRACK' | 'TIGHT' | 'OFF_TRACK' | 'IMPOSSIBLE' | 'MISSED' | 'NO_DATA'
export type Direction = 'AT_MOST' | 'AT_LEAST'
export type Aggregation = 'MEAN' | 'COUNT_OF_DAYS' | 'SHARE' | 'REPORTED' | 'LATEST' | 'CLEARED'
export type Source = 'AIR' | 'WATER' | 'MATTERS' | 'LIST' | 'TASKS' | 'REPORTED' | 'FORMULA'

/** Where one target stands on one day; measures that do not apply to its kind are null. */
export interface PaceRow {
  target: number
  parent: number | null
  letter: string
  indicator: string
  indicatorName: string
  indicatorEnglish: string
  direction: Direction
  aggregation: Aggregation
  source: Source
  daily: boolean
  region: string
  regionName: string
  promised: ShownFigure
  soFar: ShownFigure
  needed: ShownFigure
  neededWithRounding: ShownFigure | null
  share: ShownFigure | null
  badDays: ShownFigure | null
  badDaysLeft: ShownFigure | null
  best: ShownFigure | null
  validDays: ShownFigure | null
  missingDays: ShownFigure | null
  numerator: ShownFigure | null
  denominator: ShownFigure | null
  toCome: ShownFigure | null
  failuresLeft: ShownFigure | null
  perWeek: ShownFigure | null
  projected: ShownFigure | null
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

/** A result of an indicator that is not measured daily; `page` shows it where it is no figure. */
export interface PaceResult {
  date: string
  label: string
  value: ShownFigure
  page: string | null
  soFar: string
}

export interface Scenario {
  kind: 'LAST_YEAR' | 'THREE_YEARS' | 'LATELY'
  result: ShownFigure
  met: boolean | null
  years: number[]
  missing: number[]
  recentDays: number
}

export interface Outlook {
  scenarios: Scenario[]
  probability: ShownFigure | null
  low: ShownFigure | null
  high: ShownFigure | null
  years: number[]
  otherEditions: number[]
}

/** A day on which the standing changed, and why. */
export interface Turn {
  day: string
  was: Standing | null
  standing: Standing
  why: string
  causes: { day: string; label: string; value: ShownFigure; page: string | null }[]
}

export interface PaceFile {
  pace: PaceRow
  days: PaceDay[]
  results: PaceResult[]
  outlook: Outlook
  turns: Turn[]
  day: string
  asOf: string
}

/** A value reported with proof. */
export interface ReportedRow {
  id: number
  indicator: string
  indicatorName: string
  indicatorEnglish: string
  region: string
  regionName: string
  holderName: string
  from: string
  to: string
  value: ShownFigure
  numerator: number | null
  denominator: number | null
  standard: string
  proofUrl: string
  sha256: string
  note: string
  reportedAt: string
  reportedBy: string
  annulment: { at: string; by: string; reason: string } | null
  proofAnnulled: boolean
  mayAnnul: boolean
}

/** One edition of an indicator. */
export interface Edition {
  code: string
  validFrom: string
  name: string
  english: string
  unit: string
  direction: Direction
  period: 'YEAR'
  aggregation: Aggregation
  source: Source
  numerator: string
  denominator: string
  formula: string
  operands: string[]
  split: 'OWN_FIGURE' | 'CUT' | 'CAP'
  standard: string
  clause: string
}

export interface DayShares {
  share: number
  fits: { days: number; of: number }[]
  possible: { days: number; of: number }[]
}

export interface RegionRow {
  code: string
  name: string
  level: string
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

/** The editions that hold now, one of each indicator: of those of one code the newest that has begun. */
export function inForce(editions: Edition[], day: string): Edition[] {
  const newest = new Map<string, Edition>()
  for (const edition of editions) {
    const other = newest.get(edition.code)
    if (edition.validFrom <= day && (!other || other.validFrom < edition.validFrom)) newest.set(edition.code, edition)
  }
  return [...newest.values()]
}

export const paces = {
  list: (asOf: string | undefined) => api.get<ListResult<PaceRow>>('paces', { asOf }),
  open: (id: string, asOf: string | undefined) => api.get<PaceFile>(`paces/${encodeURIComponent(id)}`, { asOf }),
  reported: () => api.get<ListResult<ReportedRow>>('reported'),
  annul: (id: number, reason: unknown) => api.post<ReportedRow>(`reported/${id}/annulment`, { reason }),
  editions: () => api.get<ListResult<Edition>>('indicators/editions'),
  dayShare: (share: string, of: string | undefined) => api.get<DayShares>('indicators/day-share', { share, of }),
  regions: () => api.get<{ rows: RegionRow[] }>('organisation/regions').then((answer) => answer.rows),
}
