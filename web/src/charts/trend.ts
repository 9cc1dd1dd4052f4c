import { formatDay, formatTime } from '@/time/time'

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
 * The areas between a line and the limit it exceeds, or falls short of if that is the least, each as a polygon that begins and ends on the limit. The points where
 * the line crosses the limit are interpolated; a gap ends an area.
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

export type Grain = 'month' | 'day' | 'hour'

/** How fine the times are: whole months, whole days or hours. */
export function grainOf(series: readonly TrendSeries[]): Grain {
  const all = (form: RegExp) => series.every((line) => line.points.every(([at]) => form.test(at)))
  if (all(/^\d{4}-\d{2}-\d{2}$/)) return 'day'
  return all(/^\d{4}-\d{2}$/) ? 'month' : 'hour'
}

/** A time of the chart in words, as fine as the chart. */
export function timeLabel(at: string | number, grain: Grain): string {
  if (grain === 'hour') return formatTime(at)
  const day = typeof at === 'string' ? at : new Date(at).toISOString()
  return grain === 'month' ? day.slice(0, 7) : formatDay(day.slice(0, 10))
}
