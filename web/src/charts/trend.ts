import { cityDay, formatDay, formatTime } from '@/time/time'

/** A value at an instant, a day or a month; null is a gap and is drawn as one. */
export type TrendPoint = [at: string, value: number | null]

export interface TrendSeries {
  name: string
  points: TrendPoint[]
  /** Bars for sums and counts, a line for everything that flows. */
  kind?: 'line' | 'bar'
  /** For comparison only (last year, peers): drawn in grey. */
  muted?: boolean
  /** Broken line: planned, forecast. */
  dashed?: boolean
}

export interface TrendLimit {
  value: number
  /** What it is and where it stands, e.g. “24小时平均 150（GB 3095-2026 表1）”. */
  label: string
  /** For targets that are to be reached, nothing above them is shaded. */
  lowerIsBetter?: boolean
  /** What must not be fallen short of, such as dissolved oxygen: what lies below is shaded. */
  least?: boolean
}

export interface Corner {
  at: number
  value: number
}

/**
 * The areas between a line and the limit it exceeds, or falls short of if that is the least, each as a polygon that begins
 * and ends on the limit. The points where the line crosses the limit are interpolated; a gap ends an area.
 */
export function exceedances(points: readonly TrendPoint[], limit: number, least = false): Corner[][] {
  const areas: Corner[][] = []
  let area: Corner[] = []
  let before: Corner | undefined

  const close = (at: number) => {
    if (area.length > 0) areas.push([...area, { at, value: limit }])
    area = []
  }

  for (const [instant, value] of points) {
    const at = Date.parse(instant)
    if (value === null) {
      if (before) close(before.at)
      before = undefined
      continue
    }
    const now = { at, value }
    const beyond = least ? value < limit : value > limit
    if (beyond && area.length === 0) area.push({ at: before ? crossing(before, now, limit) : at, value: limit })
    if (beyond) area.push(now)
    if (!beyond && area.length > 0) close(crossing(before as Corner, now, limit))
    before = now
  }
  if (before) close(before.at)
  return areas
}

function crossing(a: Corner, b: Corner, limit: number): number {
  if (a.value === b.value) return b.at
  return a.at + ((limit - a.value) / (b.value - a.value)) * (b.at - a.at)
}

/** The chart as a table: one row per time, one column per series; gaps are null. */
export function trendTable(series: readonly TrendSeries[]): { at: string; values: (number | null)[] }[] {
  const times = [...new Set(series.flatMap((line) => line.points.map(([at]) => at)))].sort()
  const byTime = series.map((line) => new Map(line.points))
  return times.map((at) => ({ at, values: byTime.map((values) => values.get(at) ?? null) }))
}

/** Whether the times are whole months (`2026-09`), whole days or instants; they are shown as what they are. */
export function stepOf(series: readonly TrendSeries[]): 'month' | 'day' | 'instant' {
  const all = (pattern: RegExp) => series.every((line) => line.points.every(([at]) => pattern.test(at)))
  if (all(/^\d{4}-\d{2}-\d{2}$/)) return 'day'
  return all(/^\d{4}-\d{2}$/) ? 'month' : 'instant'
}

/** An instant of the axis as a chart names it: `2026-09`, `09-30` or `09-30 08:00`. */
export function nameOfTime(at: number, step: ReturnType<typeof stepOf>): string {
  if (step === 'instant') return formatTime(at)
  return step === 'month' ? cityDay(at).slice(0, 7) : formatDay(new Date(at).toISOString().slice(0, 10))
}

/** Where a point stands on the axis: a month at its beginning in the city. */
export function placeOf(at: string): number {
  return Date.parse(/^\d{4}-\d{2}$/.test(at) ? `${at}-01T00:00:00+08:00` : at)
}
