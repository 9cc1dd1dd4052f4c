import type { Bar } from './works'

/** Where something stands on the chart, in per cent of its width. */
export interface Span {
  from: number
  width: number
}

export interface ChartMark {
  number: number
  name: string
  at: number
  /** Where the first plan had it, where that is elsewhere. */
  before: number | null
  state: 'done' | 'late' | 'open'
  dueOn: string
  doneOn: string | null
}

export interface ChartRow {
  bar: Bar
  /** From start to deadline as the plan in force says. */
  planned: Span
  /** The first plan's, where it was another. */
  first: Span | null
  /** The part of the bar that is done. */
  progress: number
  /** From the deadline to today, where it is late. */
  late: Span | null
  marks: ChartMark[]
}

export interface ChartGroup {
  name: string
  rows: ChartRow[]
}

export interface Layout {
  months: { label: string; at: number; year: number }[]
  today: number | null
  groups: ChartGroup[]
}

const DAY = 86_400_000

const dayNumber = (day: string) => Math.round(Date.parse(`${day}T00:00:00Z`) / DAY)

export const daysBetween = (from: string, to: string) => dayNumber(to) - dayNumber(from)

/** All bars on one scale, from the first month to the last that any of them touches. */
export function layout(bars: readonly Bar[], today: string, groupBy: (bar: Bar) => string): Layout {
  if (bars.length === 0) return { months: [], today: null, groups: [] }
  const days = bars.flatMap((bar) => [bar.task.startsOn, bar.task.dueOn, bar.firstDueOn])
  const all = bars.some((bar) => bar.task.late) ? [...days, today] : days
  const first = monthOf(all.reduce((a, b) => (a < b ? a : b)))
  const last = monthOf(all.reduce((a, b) => (a > b ? a : b))) + 1
  const start = dayNumber(monthDay(first))
  const length = dayNumber(monthDay(last)) - start
  const at = (day: string) => ((dayNumber(day) - start) / length) * 100
  const span = (from: string, to: string): Span => ({ from: at(from), width: Math.max(at(to) - at(from), 0.4) })
  const groups = new Map<string, ChartRow[]>()
  for (const bar of bars) {
    const name = groupBy(bar)
    groups.set(name, [...(groups.get(name) ?? []), rowOf(bar, today, at, span)])
  }
  return {
    months: Array.from({ length: last - first }, (_, index) => ({
      label: String(((first + index) % 12) + 1),
      at: at(monthDay(first + index)),
      year: Math.floor((first + index) / 12),
    })),
    today: at(today) >= 0 && at(today) <= 100 ? at(today) : null,
    groups: [...groups].map(([name, rows]) => ({ name, rows })),
  }
}

function rowOf(bar: Bar, today: string, at: (day: string) => number, span: (from: string, to: string) => Span) {
  const { task } = bar
  return {
    bar,
    planned: span(task.startsOn, task.dueOn),
    first: bar.replanned && bar.firstDueOn !== task.dueOn ? span(task.startsOn, bar.firstDueOn) : null,
    progress: Math.min(100, Math.max(0, Number(task.progress))),
    late: task.late ? span(task.dueOn, today) : null,
    marks: bar.milestones.map((mark): ChartMark => ({
      number: mark.number,
      name: mark.name,
      at: at(mark.dueOn),
      before: bar.replanned && mark.firstDueOn !== mark.dueOn ? at(mark.firstDueOn) : null,
      state: mark.doneOn ? 'done' : mark.late ? 'late' : 'open',
      dueOn: mark.dueOn,
      doneOn: mark.doneOn,
    })),
  }
}

/** Months counted from the year 0. */
function monthOf(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1
}

function monthDay(month: number): string {
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`
}
