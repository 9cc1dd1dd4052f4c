import { api } from '@/api/client'
import { listOf } from '@/api/list'
import type { ShownFigure } from '@/figures/figure'
import type { Item } from './air'

export type ReviewState = 'RUNNING' | 'UNREVIEWED' | 'REVIEWED' | 'ANNULLED'

export interface ReviewVersion {
  id: number
  version: number
  days: number
  gaps: number
  hash: string
  approvedAt: string
  approvedBy: string
  replacedAt: string | null
  annulledAt: string | null
  annulledBy: string | null
  annulReason: string | null
}

export interface ReviewRow {
  month: string
  state: ReviewState
  newest: ReviewVersion | null
  /** Values corrected since; null unless the month is reviewed. */
  differences: number | null
  actions: ('approve' | 'annul')[]
}

/** Days that one place lacks; `day` where the whole day is missing. */
export interface Gap {
  place: string
  name: string
  item: Item | 'day'
  days: string[]
}

export interface Difference {
  place: string
  name: string
  day: string
  item: Item | 'aqi'
  reviewed: ShownFigure
  live: ShownFigure
}

export interface ReviewMonth {
  row: ReviewRow
  days: number
  gaps: Gap[]
  hash: string
  differences: Difference[]
  versions: ReviewVersion[]
  asOf: string
}

export const reviews = {
  list: listOf<ReviewRow>('air/reviews'),
  month: (month: string) => api.get<ReviewMonth>(`air/reviews/${month}`),
  approve: (month: string, hash: string) => api.post<ReviewMonth>('air/reviews', { month, hash }),
  annul: (id: number, reason: string) => api.post<ReviewMonth>(`air/reviews/${id}/annulment`, { reason }),
}

/** Days in words, runs together: `3—5、9`. */
export function dayRuns(days: readonly string[]): string {
  const numbers = days.map((day) => Number(day.slice(8)))
  const runs: [number, number][] = []
  for (const number of numbers) {
    const last = runs.at(-1)
    if (last && number === last[1] + 1) last[1] = number
    else runs.push([number, number])
  }
  return runs.map(([from, to]) => (from === to ? String(from) : `${from}—${to}`)).join('、')
}

/** Items of one place that lack the same days, drawn together. */
export interface GapGroup {
  place: string
  name: string
  items: Gap['item'][]
  days: string[]
}

export function gapGroups(gaps: readonly Gap[]): GapGroup[] {
  const groups = new Map<string, GapGroup>()
  for (const { place, name, item, days } of gaps) {
    const key = `${place} ${days.join()} ${item === 'day'}`
    const group = groups.get(key) ?? { place, name, items: [], days }
    group.items.push(item)
    groups.set(key, group)
  }
  return [...groups.values()]
}
