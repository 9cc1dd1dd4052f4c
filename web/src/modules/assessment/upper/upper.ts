import { api } from '@/api/client'
import type { ShownFigure } from '@/figures/figure'

export interface UpperCounts {
  rows: number
  mapped: number
  unmapped: number
  /** Rows with a gap that somebody has to close. */
  gapRows: number
}

export interface UpperHead {
  id: number
  issuer: string
  title: string
  year: number
  version: number
  /** 文号. */
  document: string
  issuedOn: string
  importedAt: string
  importedBy: string
  annulReason: string | null
  counts: UpperCounts
}

export interface UpperSuggestion {
  code: string
  name: string
  unit: string
  percent: number
  why: 'lastYear' | 'alike'
}

export interface UpperMapping {
  code: string | null
  name: string | null
  unit: string | null
  note: string
  at: string
  by: string
}

export interface PlaceTarget {
  region: string
  value: ShownFigure
  letter: string
}

export interface UpperGap {
  code: string
  text: string
  open: boolean
}

export interface UpperRow {
  line: number
  place: string
  number: string | null
  area: string | null
  name: string
  unit: string | null
  target: string | null
  weight: string | null
  method: string | null
  responsible: string | null
  remark: string | null
  mapping: UpperMapping | null
  suggestions: UpperSuggestion[]
  city: PlaceTarget[]
  counties: PlaceTarget[]
  allCounties: number
  gaps: UpperGap[]
}

export interface UpperSheet {
  head: UpperHead
  total: string | null
  fileName: string
  sha256: string
  rows: UpperRow[]
  indicators: { code: string; name: string; unit: string }[]
  lastYear: number | null
  mayEdit: boolean
  asOf: string
}

export interface UpperSheetList {
  rows: UpperHead[]
  next: string | null
  total: number
  mayEdit: boolean
  asOf: string
}

export type LineKind = 'ADDED' | 'CHANGED' | 'DROPPED' | 'SAME'

export interface DifferenceLine {
  kind: LineKind
  name: string
  target: string | null
  unit: string | null
  weight: string | null
  changes: { field: string; before: string | null; after: string | null }[]
}

export interface UpperDifference {
  now: UpperHead
  before: UpperHead
  added: number
  changed: number
  dropped: number
  same: number
  lines: DifferenceLine[]
  asOf: string
}

/** Which rows of a sheet are shown. */
export type Shown = 'all' | 'unmapped' | 'gaps'

export function shownRows(rows: UpperRow[], shown: Shown): UpperRow[] {
  return rows.filter(
    (row) => shown === 'all' || (shown === 'unmapped' ? row.mapping === null : row.gaps.some((gap) => gap.open)),
  )
}

/** What a person chose for a row: an own indicator, or none of them. */
export const NONE = '-'

/** One row's mapping as it is sent; nothing while nothing is chosen. */
export function saidOf(line: number, choice: string, note: string) {
  return choice === '' ? [] : [{ line, indicator: choice === NONE ? null : choice, note: note.trim() }]
}

export const upperSheets = {
  all: () => api.get<UpperSheetList>('upper-sheets'),
  one: (id: number) => api.get<UpperSheet>(`upper-sheets/${id}`),
  difference: (id: number, other?: number) =>
    api.get<UpperDifference>(`upper-sheets/${id}/difference`, { with: other }),
  say: (id: number, mappings: ReturnType<typeof saidOf>) =>
    api.post<UpperSheet>(`upper-sheets/${id}/mappings`, { mappings }),
  annul: (id: number, reason: string) => api.post<UpperSheet>(`upper-sheets/${id}/annul`, { reason }),
}

/** How many counties have a target of it; one may have it in several letters. */
export function countiesWith(row: Pick<UpperRow, 'counties'>): number {
  return new Set(row.counties.map(({ region }) => region)).size
}
