import { api } from '@/api/client'
import type { ListResult } from '@/api/list'
import type { ShownFigure } from '@/figures/figure'
import { formatTime } from '@/time/time'

/** Stands for the inspection in town, or else the newest one. */
export const CURRENT = 'current'

export interface Stay {
  code: string
  name: string
}

/** Somebody with the phone of that moment. */
export interface Reached {
  name: string
  phone: string | null
}

/** How the receipt of a hand-over stands; nothing in `how` while it is waited for. */
export interface Receipt {
  event: string | null
  how: string | null
  at: string | null
  by: string | null
  post: string | null
  due: string | null
  reminders: number
  remindedAt: string | null
}

export type RowKind = 'handed' | 'ended' | 'returned' | 'noted'
export const KINDS: RowKind[] = ['handed', 'ended', 'returned', 'noted']

/** A row of the hand-over register. */
export interface RegisterLine {
  id: number
  matter: string
  title: string
  batch: number
  sequence: number
  acceptance: string
  starred: boolean
  county: string
  kind: RowKind
  event: string
  at: string
  by: string
  byPost: string | null
  byUnit: string | null
  unit: string | null
  duty: Reached | null
  leader: Reached | null
  receipt: Receipt | null
  replyDue: string | null
  reason: string
  state: string
  overdue: boolean
}

export interface Register extends ListResult<RegisterLine> {
  inspection: Stay
  inspections: Stay[]
}

export interface CaseColumn {
  code: string
  name: string
  unit: string
  rate: boolean
  method: string
  basis: string
}

export type Figures = Record<string, ShownFigure>

export interface FiguresRow {
  key: string
  name: string
  figures: Figures
}

/** A case behind a number, as it stands. */
export interface CaseView {
  number: string
  title: string
  batch: number
  sequence: number
  acceptance: string
  starred: boolean
  county: string
  owner: string | null
  state: string
  truth: string | null
  handling: string
  dueAt: string | null
  overdue: boolean
  inTime: boolean | null
  returns: number
  accountability: string | null
}

export interface CasesBehind extends ListResult<CaseView> {
  label: string
  ref: string
}

/** A point of a meeting's agenda: its number, and the cases to speak of or the results of each unit. */
export interface Point {
  measure: string
  name: string
  show: 'CASES' | 'UNITS'
  figure: ShownFigure
  cases: CaseView[]
}

export interface Meeting {
  code: string
  name: string
  points: Point[]
}

export interface Board {
  inspection: Stay
  inspections: Stay[]
  region: string
  day: string
  dayColumns: CaseColumn[]
  ofDay: Figures
  stayColumns: CaseColumn[]
  ofStay: Figures
  columns: CaseColumn[]
  counties: FiguresRow[]
  units: FiguresRow[]
  meetings: Meeting[]
  asOf: string
}

export const DIMENSIONS = ['batch', 'county', 'unit', 'type', 'pollution'] as const
export type Dimension = (typeof DIMENSIONS)[number]

export interface CaseStatistics {
  inspection: Stay
  inspections: Stay[]
  region: string
  by: Dimension
  batch: number | null
  columns: CaseColumn[]
  rows: FiguresRow[]
  total: FiguresRow
  rowsReceived: number
  received: number
  addsUp: boolean
  asOf: string
}

const path = (stay: string, page: string) => `inspections/${encodeURIComponent(stay)}/${page}`

export function fetchRegister(stay: string, query: Parameters<typeof api.get>[1]): Promise<Register> {
  return api.get<Register>(path(stay, 'register'), query)
}

export function fetchBoard(stay: string, day: string | undefined): Promise<Board> {
  return api.get<Board>(path(stay, 'board'), { day })
}

export function fetchStatistics(stay: string, by: Dimension, batch?: string): Promise<CaseStatistics> {
  return api.get<CaseStatistics>(path(stay, 'statistics'), { by, batch })
}

export function fetchCases(ref: string, query: Parameters<typeof api.get>[1]): Promise<CasesBehind> {
  return api.get<CasesBehind>(path(stayOf(ref), 'statistics/cases'), { ...query, of: ref })
}

/** The inspection in a number's address: `inspection:zy-2026/990100/all/all/overdue`. */
export function stayOf(ref: string): string {
  return ref.replace(/^inspection:/, '').split('/')[0] || CURRENT
}

/** A person with the number at which he was reached. */
export function reachedText(person: Reached | null): string | null {
  return person && [person.name, person.phone].filter(Boolean).join(' ')
}

type Say = (key: string, words?: Record<string, unknown>) => string

/** The receipt in one line: received by whom and when, or waited for, with what was done about it. */
export function receiptText(receipt: Receipt | null, say: Say): string | null {
  if (!receipt) return null
  const reminded =
    receipt.reminders > 0 &&
    say('inspection-register.reminded', { count: receipt.reminders, time: formatTime(receipt.remindedAt) })
  const how = receipt.how
    ? [receipt.how, receipt.by, formatTime(receipt.at)].filter(Boolean).join(' ')
    : say('inspection-register.waits', { time: formatTime(receipt.due) })
  return [how, reminded].filter(Boolean).join('；')
}

/** The whole first; batches newest first, other rows with the most cases first. */
export function linesOf(
  { total, rows, by }: Pick<CaseStatistics, 'total' | 'rows' | 'by'>,
  name: string,
): FiguresRow[] {
  const received = (row: FiguresRow) => Number(row.figures.received?.value ?? 0)
  const sorted =
    by === 'batch'
      ? rows.toSorted((one, other) => other.key.localeCompare(one.key))
      : rows.toSorted((one, other) => received(other) - received(one))
  return rows.length > 0 ? [{ ...total, key: '', name }, ...sorted] : []
}
