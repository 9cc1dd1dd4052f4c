import { api } from '@/api/client'
import type { ShownFigure } from '@/figures/figure'
import type { Tone } from '@/parts'

export type Direction = 'AT_MOST' | 'AT_LEAST'
export type SplitKind = 'OWN_FIGURE' | 'CUT' | 'CAP'
export type LetterState = 'DRAFT' | 'SIGNED' | 'PUBLISHED'

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
  value: ShownFigure
  from: string
  to: string
}

export type LetterAction = 'items' | 'sign' | 'publish' | 'revise'

export interface LetterFile {
  letter: Letter
  versions: number[]
  items: LetterItem[]
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

export function letterTone(state: LetterState): Tone {
  return state === 'DRAFT' ? 'plain' : 'active'
}

export const targets = {
  letter: (number: string, version: string | undefined) =>
    api.get<LetterFile>(`letters/${encodeURIComponent(number)}`, { version }),
  indicators: () => api.get<{ rows: Indicator[] }>('indicators').then((answer) => answer.rows),
  regions: () => api.get<{ rows: RegionRow[] }>('organisation/regions').then((answer) => answer.rows),
  units: () => api.get<{ rows: UnitRow[] }>('organisation/units').then((answer) => answer.rows),
}
