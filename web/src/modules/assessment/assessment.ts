import { api } from '@/api/client'
import type { ShownFigure } from '@/figures/figure'

export interface RuleItem {
  code: string
  name: string
  english: string
  points: number
  measure: string
  /** In words, in the reader's language. */
  formula: string
  leastValidShare: number
  missing: 'FULL_MARKS' | 'NO_MARKS' | 'LEAVE_OUT' | 'NO_SCORE'
}

export interface RuleSet {
  code: string
  version: string
  title: string
  english: string
  validFrom: string
  validTo: string | null
  total: number
  decimals: number
  rounding: string
  rankBy: 'UNROUNDED' | 'SHOWN'
  ties: 'SAME_RANK_THEN_GAP' | 'SAME_RANK_NO_GAP'
  tieBreaker: string | null
  items: RuleItem[]
  hash: string
}

export interface ScoreItem {
  code: string
  marks: ShownFigure
  value: ShownFigure
  note: string | null
}

export interface ScoreRow {
  county: string
  countyName: string
  place: number | null
  places: number
  total: ShownFigure
  gap: ShownFigure | null
  note: string | null
  items: ScoreItem[]
}

export interface ScoreTable {
  period: string
  title: string
  from: string
  to: string
  state: 'CLOSED' | 'TRIAL' | 'OPEN'
  rules: RuleSet
  rows: ScoreRow[]
  next: string | null
  total: number
  actions: ('close' | 'annul')[]
  closedAt: string | null
  closedBy: string | null
  asOf: string
}

export const assessment = {
  scores: (period: string | undefined) => api.get<ScoreTable>('scores', { period }),
}
