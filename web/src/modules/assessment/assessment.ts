import { api } from '@/api/client'
import type { ShownFigure } from '@/figures/figure'

export type SubjectKind = 'COUNTY' | 'TOWNSHIP' | 'DEPARTMENT'

export interface ScoreRuleItem {
  code: string
  name: string
  english: string
  points: number
  bonus: boolean
  /** In words, in the reader's language. */
  formula: string
  missing: 'FULL_MARKS' | 'NO_MARKS' | 'LEAVE_OUT' | 'NO_SCORE'
}

export interface ScoreRules {
  /** What `?rules=` takes. */
  rules: string
  code: string
  version: string
  title: string
  english: string
  kind: SubjectKind
  within: string | null
  total: number
  decimals: number
  rounding: string
  rankBy: 'UNROUNDED' | 'SHOWN'
  ties: 'SAME_RANK_THEN_GAP' | 'SAME_RANK_NO_GAP'
  tieBreaker: string | null
  items: ScoreRuleItem[]
  hash: string
}

export interface ScoreItem {
  code: string
  marks: ShownFigure
  value: ShownFigure
  note: string | null
}

export interface Past {
  period: string
  title: string
  place: number | null
  places: number
  total: ShownFigure
  risen: number | null
  gained: string | null
}

export interface ScoreRow {
  kind: SubjectKind
  subject: string
  name: string
  place: number | null
  places: number
  last: boolean
  total: ShownFigure
  gap: ShownFigure | null
  lead: ShownFigure | null
  note: string | null
  items: ScoreItem[]
  losses: { code: string; name: string; points: ShownFigure }[]
  previous: Past | null
  yearBefore: Past | null
}

export interface Run {
  id: number
  state: 'IN_FORCE' | 'REPLACED' | 'ANNULLED'
  rules: string
  ruleVersion: string
  version: number
  reason: string | null
  inputHash: string
  resultHash: string | null
  verifiable: boolean
  closedAt: string
  closedBy: string
  annulledAt: string | null
  annulledBy: string | null
  annulReason: string | null
}

export interface Choice {
  rules: string
  title: string
  english: string
  version: string
  kind: SubjectKind
  state: string
}

export interface ScoreTable {
  period: string
  title: string
  from: string
  to: string
  state: 'CLOSED' | 'TRIAL' | 'OPEN'
  rules: ScoreRules
  rows: ScoreRow[]
  next: string | null
  total: number
  actions: ('close' | 'annul' | 'correct' | 'refresh')[]
  run: Run | null
  computedAt: string | null
  choices: Choice[]
  asOf: string
}

export interface PeriodRow {
  period: string
  title: string
  kind: string
  from: string
  to: string
  state: 'RUNNING' | 'OPEN' | 'CLOSED'
  choices: Choice[]
}

export interface FactChange {
  change: string
  source: string
  subject: string
  label: string
  oldText: string | null
  newText: string | null
  unit: string
  ref: string
}

export interface Differences {
  from: Run
  to: Run
  places: {
    subject: string
    name: string
    oldPlace: number | null
    newPlace: number | null
    oldTotal: ShownFigure
    newTotal: ShownFigure
  }[]
  rows: {
    subject: string
    name: string
    item: string
    itemName: string
    oldMarks: ShownFigure
    newMarks: ShownFigure
    facts: FactChange[]
  }[]
  facts: FactChange[]
}

export interface Verification {
  run: Run
  /** null for a run without frozen facts. */
  same: boolean | null
  recomputedHash: string
  deviations: string[]
  scores: number
}

export interface ReplayRow {
  subject: string
  name: string
  oldPlace: number | null
  newPlace: number | null
  risen: number | null
  oldTotal: string | null
  newTotal: string | null
  gained: string | null
  most: string | null
  note: string | null
  ref: string | null
}

export interface ReplayRules {
  code: string
  version: string
  title: string
  english: string
  draft: number | null
}

export interface Replay {
  period: string
  title: string
  snapshot: { id: number; version: number; takenAt: string; takenBy: string; hash: string }
  old: ReplayRules | null
  now: ReplayRules
  reproduced: boolean | null
  movedPlaces: number
  rows: ReplayRow[]
}

const at = (period: string, rules: string) => `scores/${period}/${encodeURIComponent(rules)}`

export const assessment = {
  scores: (period: string | undefined, rules?: string) => api.get<ScoreTable>('scores', { period, rules }),
  periods: () => api.get<{ rows: PeriodRow[] }>('scores/periods'),
  versions: (period: string, rules: string) => api.get<{ rows: Run[] }>(`${at(period, rules)}/versions`),
  differences: (period: string, rules: string, to: number) =>
    api.get<Differences>(`${at(period, rules)}/differences`, { to }),
  verify: (period: string, rules: string, version: number) =>
    api.get<Verification>(`${at(period, rules)}/verify`, { version }),
  replay: (period: string, rules: string) => api.get<Replay>('replays', { period, rules }),
}
