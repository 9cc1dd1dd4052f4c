import { api } from '@/api/client'
import type { ShownFigure } from '@/figures/figure'
import { daysOf } from '@/frame/period'

export const DIMENSIONS = ['unit', 'type', 'source', 'county', 'month'] as const
export type Dimension = (typeof DIMENSIONS)[number]

interface Coded {
  code: string
  name: string
}

/** A measure as the city defines it. */
export interface StatisticColumn extends Coded {
  unit: string
  rate: boolean
  method: string
  basis: string
}

export interface StatisticLine {
  key: string
  name: string
  figures: Record<string, ShownFigure>
}

export interface Statistics {
  region: Coded
  from: string
  to: string
  by: Dimension
  track: string | null
  columns: StatisticColumn[]
  rows: StatisticLine[]
  total: StatisticLine
  tracks: Coded[]
  asOf: string
}

/** A matter behind a number. */
export interface CountedMatter {
  number: string
  title: string
  kind: string
  source: string
  place: string
  owner: string | null
  openedAt: string
  closedAt: string | null
  inTime: boolean | null
  truth: string | null
  handling: string
  satisfaction: string | null
  reopenedAt: string | null
  reopenedWhy: string | null
}

export interface CountedMatters {
  label: string
  rows: CountedMatter[]
  next: string | null
  total: number
  asOf: string
}

/** Key of the row that holds the whole. */
export const TOTAL = ''

export function fetchStatistics(period: string | undefined, by: Dimension, track?: string): Promise<Statistics> {
  return api.get<Statistics>('matters/statistics', { ...(period ? daysOf(period) : {}), by, track: track || undefined })
}

/** The whole first, then the rows with the most matters; months in their order. */
export function linesOf({ total, rows, by }: Pick<Statistics, 'total' | 'rows' | 'by'>, name: string): StatisticLine[] {
  const received = (line: StatisticLine) => Number(line.figures.received?.value ?? 0)
  const sorted = by === 'month' ? rows : rows.toSorted((one, other) => received(other) - received(one))
  return rows.length > 0 ? [{ ...total, key: TOTAL, name }, ...sorted] : []
}

/** Length of a share's bar, 0 to 100. */
export function barOf(figure: ShownFigure | undefined): number | null {
  return figure?.value === null || figure?.value === undefined ? null : Math.min(100, Math.max(0, Number(figure.value)))
}
