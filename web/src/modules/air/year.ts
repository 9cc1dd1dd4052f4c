import { api } from '@/api/client'
import type { ListResult } from '@/api/list'
import type { ShownFigure } from '@/figures/figure'
import type { AirPlace, Grade, Item } from './air'

/** Live data follow every correction; reviewed ones stay as an analyst approved them. */
export const TRACKS = ['live', 'reviewed'] as const
export type Track = (typeof TRACKS)[number]

export interface Limit {
  value: string
  edition: string
  clause: string
}

export interface Validity {
  valid: boolean
  edition: string
  clause: string
  shortfalls: Shortfall[]
}

export interface Shortfall {
  /** `2026` or `2026-02`. */
  span: string
  present: number
  needed: number
}

export interface YearItem {
  item: Item
  mean: ShownFigure
  meanLimit: Limit | null
  meanMultiple: ShownFigure | null
  rank: number
  percentile: ShownFigure
  percentileLimit: Limit | null
  percentileMultiple: ShownFigure | null
  attained: boolean | null
  days: ShownFigure
  over: ShownFigure
  rate: ShownFigure
  highest: ShownFigure
  highestDay: string | null
  before: ShownFigure
  change: ShownFigure
  validity: Validity
  clause: string
}

export interface YearMonth {
  month: string
  running: boolean
  reviewed: boolean
  good: ShownFigure
  valid: ShownFigure
  rate: ShownFigure
  index: ShownFigure
  indexChange: ShownFigure
  values: Record<Item, ShownFigure>
}

export interface EditionDays {
  edition: string
  from: string
  to: string
  days: number
}

export interface AirYear {
  place: AirPlace
  year: number
  track: Track
  through: string | null
  running: boolean
  daysSoFar: number
  evaluation: string
  limits: string
  dayEditions: EditionDays[]
  before: { from: string; to: string; validDays: number; comparable: boolean }
  days: {
    good: ShownFigure
    goodChange: ShownFigure
    valid: ShownFigure
    rate: ShownFigure
    rateChange: ShownFigure
    categories: { category: Grade; days: ShownFigure }[]
    primary: Record<Item, ShownFigure>
  }
  index: {
    value: ShownFigure
    change: ShownFigure
    parts: Record<Item, { value: ShownFigure; share: string | null }>
    weights: string
    missing: string[]
    largest: string[]
  }
  items: YearItem[]
  months: YearMonth[]
  rolling: {
    edition: string
    applies: boolean
    from: number
    to: number
    values: Record<Item, ShownFigure>
    missing: Record<Item, number[]>
  }
  reviews: { month: string; version: number; hash: string; approvedAt: string; approvedBy: string }[]
  asOf: string
}

export interface RankingRow {
  place: AirPlace
  rank: ShownFigure
  index: ShownFigure
  gap: ShownFigure
  change: ShownFigure
  good: ShownFigure
  rate: ShownFigure
  valid: ShownFigure
  missing: string[]
}

export interface Ranking extends ListResult<RankingRow> {
  period: string
  from: string
  to: string
  through: string | null
  clause: string
  /** How many places are ranked, with those that this person does not see. */
  of: number
}

export type RankingKind = 'county' | 'station'

export const airYear = {
  year: (place: string, year: number, track: Track) => api.get<AirYear>('air/year', { place, year, track }),
  ranking: (period: string, track: Track, kind: RankingKind) =>
    api.get<Ranking>('air/ranking', { period, track, kind }),
}

/** The periods of a year that can be ranked, newest first: the year, its quarters and months as far as they have begun. */
export function periodsOf(year: number, through: string | null): string[] {
  const last = through?.startsWith(`${year}-`) ? Number(through.slice(5, 7)) : 0
  const months = Array.from({ length: last }, (_, back) => `${year}-${String(last - back).padStart(2, '0')}`)
  const quarters = Array.from({ length: Math.ceil(last / 3) }, (_, back) => `${year}-Q${Math.ceil(last / 3) - back}`)
  return [String(year), ...quarters, ...months]
}

/** A sign before a difference that rises: `-5.6` stays, `5.6` becomes `+5.6`, nothing stays nothing. */
export function signed(figure: ShownFigure): ShownFigure {
  const text = figure.text ?? figure.value
  return figure.value !== null && Number(figure.value) > 0 ? { ...figure, text: `+${text}` } : figure
}

/** What is short of a valid period: the whole year, and the months with too few days. */
export function shortfallsOf(validity: Validity): { year?: Shortfall; months: Shortfall[] } {
  return {
    year: validity.shortfalls.find((one) => one.span.length === 4),
    months: validity.shortfalls.filter((one) => one.span.length === 7),
  }
}

/** The shortfalls of months that are over; those to come are no lack yet. */
export function lackingMonths(validity: Validity, through: string | null): Shortfall[] {
  const current = through ?? ''
  return shortfallsOf(validity).months.filter((month) => month.span < current.slice(0, 7))
}
