import type { ListColumn } from '@/pages'
import { ITEM_LABELS, ITEMS, type Item } from './air'
import { signed, type AirYear, type Limit, type RankingRow, type YearItem, type YearMonth } from './year'

type Translate = (key: string, values?: Record<string, unknown>) => string

export const unitOf = (item: Item) => (item === 'co' ? 'mg/m³' : 'µg/m³')

/** Where a limit stands: what its cell says when it is pointed at, and what an export holds beside it. */
export const clauseOf = (limit: Limit) => `${limit.edition} ${limit.clause}`

/** The items of a year. Units stand in the row, since CO has its own. */
export function itemColumns(year: AirYear, t: Translate): ListColumn<YearItem>[] {
  return [
    { key: 'item', title: t('air.yearly.item'), text: (row) => ITEM_LABELS[row.item] },
    { key: 'unit', title: t('air.yearly.unit'), text: (row) => unitOf(row.item) },
    { key: 'mean', title: t('air.yearly.mean'), align: 'right', figure: (row) => row.mean },
    { key: 'meanLimit', title: t('air.yearly.limit'), align: 'right', text: (row) => row.meanLimit?.value },
    { key: 'percentile', title: t('air.yearly.percentile'), align: 'right', figure: (row) => row.percentile },
    { key: 'rank', title: t('air.yearly.rank'), align: 'right', text: (row) => row.rank },
    { key: 'percentileLimit', title: t('air.yearly.limit'), align: 'right', text: (row) => row.percentileLimit?.value },
    { key: 'attained', title: t('air.yearly.attained'), text: (row) => t(`air.yearly.attainment.${row.attained}`) },
    { key: 'meanMultiple', title: t('air.yearly.meanMultiple'), align: 'right', figure: (row) => row.meanMultiple },
    {
      key: 'percentileMultiple',
      title: t('air.yearly.percentileMultiple'),
      align: 'right',
      figure: (row) => row.percentileMultiple,
    },
    {
      key: 'over',
      title: t('air.yearly.over'),
      unit: t('air.yearly.dayUnit'),
      align: 'right',
      figure: (row) => row.over,
    },
    { key: 'rate', title: t('air.yearly.rate'), unit: '%', align: 'right', figure: (row) => row.rate },
    { key: 'highest', title: t('air.yearly.highest'), align: 'right', figure: (row) => row.highest },
    { key: 'highestDay', title: t('air.yearly.highestDay'), text: (row) => row.highestDay?.slice(5) },
    {
      key: 'days',
      title: t('air.yearly.days'),
      unit: t('air.yearly.dayUnit'),
      align: 'right',
      figure: (row) => row.days,
    },
    { key: 'before', title: t('air.yearly.before'), align: 'right', figure: (row) => row.before },
    { key: 'change', title: t('air.yearly.change'), unit: '%', align: 'right', figure: (row) => signed(row.change) },
    {
      key: 'part',
      title: t('air.yearly.part'),
      align: 'right',
      figure: (row) => year.index.parts[row.item].value,
    },
    {
      key: 'share',
      title: t('air.yearly.share'),
      unit: '%',
      align: 'right',
      text: (row) => year.index.parts[row.item].share,
    },
    { key: 'rolling', title: t('air.yearly.rolling'), align: 'right', figure: (row) => year.rolling.values[row.item] },
  ]
}

export function monthColumns(t: Translate): ListColumn<YearMonth>[] {
  return [
    { key: 'month', title: t('air.yearly.month'), text: (row) => row.month },
    { key: 'reviewed', title: t('air.yearly.review'), text: (row) => t(`air.yearly.reviewedMonth.${row.reviewed}`) },
    {
      key: 'good',
      title: t('air.yearly.good'),
      unit: t('air.yearly.dayUnit'),
      align: 'right',
      figure: (row) => row.good,
    },
    {
      key: 'valid',
      title: t('air.yearly.valid'),
      unit: t('air.yearly.dayUnit'),
      align: 'right',
      figure: (row) => row.valid,
    },
    { key: 'rate', title: t('air.yearly.goodRate'), unit: '%', align: 'right', figure: (row) => row.rate },
    { key: 'index', title: t('air.yearly.index'), align: 'right', figure: (row) => row.index },
    {
      key: 'indexChange',
      title: t('air.yearly.change'),
      unit: '%',
      align: 'right',
      figure: (row) => signed(row.indexChange),
    },
    ...ITEMS.map((item): ListColumn<YearMonth> => ({
      key: item,
      title: ITEM_LABELS[item],
      unit: unitOf(item),
      align: 'right',
      figure: (row) => row.values[item],
    })),
  ]
}

export function rankingColumns(t: Translate): ListColumn<RankingRow>[] {
  return [
    { key: 'name', title: t('air.yearly.place'), text: (row) => row.place.name },
    { key: 'rank', title: t('air.yearly.position'), align: 'right', figure: (row) => row.rank },
    { key: 'index', title: t('air.yearly.index'), align: 'right', figure: (row) => row.index },
    { key: 'gap', title: t('air.yearly.gap'), align: 'right', figure: (row) => row.gap },
    { key: 'change', title: t('air.yearly.change'), unit: '%', align: 'right', figure: (row) => signed(row.change) },
    {
      key: 'good',
      title: t('air.yearly.good'),
      unit: t('air.yearly.dayUnit'),
      align: 'right',
      figure: (row) => row.good,
    },
    { key: 'rate', title: t('air.yearly.goodRate'), unit: '%', align: 'right', figure: (row) => row.rate },
    {
      key: 'valid',
      title: t('air.yearly.valid'),
      unit: t('air.yearly.dayUnit'),
      align: 'right',
      figure: (row) => row.valid,
    },
    { key: 'missing', title: t('air.yearly.missing'), text: (row) => row.missing.join('、') || null },
  ]
}
