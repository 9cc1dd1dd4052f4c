/** A value at an instant or a day; null is a gap and is drawn as one. */
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
}

export interface Corner {
  at: number
  value: number
}

/**
 * The areas between a line and the limit it exceeds, each as a polygon that begins and ends on the limit. The points where
 * the line crosses the limit are interpolated; a gap ends an area.
 */
export function exceedances(points: readonly TrendPoint[], limit: number): Corner[][] {
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
    const above = value > limit
    if (above && area.length === 0) area.push({ at: before ? crossing(before, now, limit) : at, value: limit })
    if (above) area.push(now)
    if (!above && area.length > 0) close(crossing(before as Corner, now, limit))
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

/** Whether the times are whole days; then days are shown instead of hours. */
export function isDaily(series: readonly TrendSeries[]): boolean {
  return series.every((line) => line.points.every(([at]) => /^\d{4}-\d{2}-\d{2}$/.test(at)))
}
