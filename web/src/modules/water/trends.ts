import { numberOf } from '@/figures/figure'
import type { TrendLimit, TrendPoint } from '@/charts/trend'
import type { Say } from './standing'
import type { Limit, Month, Reading } from './water'

/** The item's monthly means from January to the last month there is; a month without one is a gap. */
export function monthPoints(year: number, months: readonly Month[], item: string): TrendPoint[] {
  const means = new Map(months.map((month) => [month.month, numberOf(month.means[item])]))
  const last = Math.max(0, ...months.map(({ month }) => Number(month.slice(5))))
  return Array.from({ length: last }, (_, index): TrendPoint => {
    const month = `${year}-${String(index + 1).padStart(2, '0')}`
    return [month, means.get(month) ?? null]
  })
}

/** The item's readings in order of time; where the usual interval passed without one there is a gap. */
export function readingPoints(readings: readonly Reading[], item: string): TrendPoint[] {
  const inOrder = readings.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))
  const step = usualStep(inOrder.map(({ at }) => Date.parse(at)))
  return inOrder.flatMap(({ at, values }, index): TrendPoint[] => {
    const before = index > 0 ? Date.parse(inOrder[index - 1].at) : undefined
    const point: TrendPoint = [at, numberOf(values[item])]
    const missed = before !== undefined && Date.parse(at) - before > step * LATE
    return missed ? [[new Date(before + step).toISOString(), null], point] : [point]
  })
}

/** A reading that comes this many intervals after the one before leaves a gap. */
const LATE = 1.5

/** The median of the intervals. */
function usualStep(times: number[]): number {
  const steps = times
    .slice(1)
    .map((time, index) => time - times[index])
    .sort((a, b) => a - b)
  return steps[Math.floor(steps.length / 2)] ?? 0
}

/** The limit of an item as lines: one, or two where a range is asked; dissolved oxygen must not fall short of it. */
export function limitLines(item: string, limit: Limit | undefined, say: Say): TrendLimit[] {
  if (!limit) return []
  const bounds = limit.value.match(/\d+(\.\d+)?/g) ?? []
  const words = { ...limit, class: say(`waterClass.${limit.waterClass.number}`) }
  return bounds.map((value, index) => {
    const least = bounds.length > 1 ? index === 0 : item === OXYGEN
    return {
      value: Number(value),
      label: say(least ? 'water.limitLeast' : 'water.limit', { ...words, value }),
      ...(least ? { least } : {}),
    }
  })
}

const OXYGEN = 'do'
