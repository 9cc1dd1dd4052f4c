import type { ComposerTranslation } from 'vue-i18n'
import type { TrendLimit, TrendPoint, TrendSeries } from '@/charts/trend'
import { numberOf } from '@/figures/figure'
import type { PaceFile, PaceRow } from './paces'

/** The running value through the period beside the target; days without data are gaps. */
export function trendOf(file: PaceFile, name: string, t: ComposerTranslation) {
  const { pace, days, results } = file
  const points: TrendPoint[] = pace.daily
    ? days.map((day) => [day.date, day.soFar === null || day.value.value === null ? null : Number(day.soFar)])
    : lastOfEachDay(results.map((result) => [result.date, Number(result.soFar)]))
  if (points.length === 0) return undefined
  const mean = pace.aggregation === 'MEAN'
  const limit: TrendLimit = {
    value: numberOf(pace.promised) ?? 0,
    label: t('targets.targetLine', {
      value: pace.promised.text ?? '',
      unit: pace.promised.unit,
      letter: pace.letter,
    }),
    lowerIsBetter: pace.direction === 'AT_MOST',
  }
  return {
    title: mean
      ? t('targets.trendMean', { region: pace.regionName, indicator: name })
      : t('pace.trend', { region: pace.regionName, indicator: name }),
    unit: pace.promised.unit,
    series: [{ name: t(mean ? 'targets.cumulativeMean' : 'targets.cumulative'), points }, ...compared(file, t)],
    limits: [limit],
  }
}

function compared({ pace, days }: PaceFile, t: ComposerTranslation): TrendSeries[] {
  switch (pace.aggregation) {
    case 'MEAN':
      return [
        {
          name: t('targets.dailyValue'),
          muted: true,
          points: days.map((day): TrendPoint => [day.date, numberOf(day.value)]),
        },
      ]
    case 'COUNT_OF_DAYS':
    case 'REPORTED':
    case 'CLEARED':
      return [{ name: t('targets.even'), muted: true, dashed: true, points: evenPace(pace) }]
    default:
      return []
  }
}

/** From nothing on the first day's eve to the target on the last day. */
export function evenPace(pace: Pick<PaceRow, 'from' | 'to' | 'promised'>): TrendPoint[] {
  return [
    [pace.from, 0],
    [pace.to, numberOf(pace.promised) ?? 0],
  ]
}

/** Of several results of one day the running value after the last. */
export function lastOfEachDay(points: TrendPoint[]): TrendPoint[] {
  return [...new Map(points)]
}
