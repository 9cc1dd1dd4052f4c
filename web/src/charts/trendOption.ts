import { exceedances, nameOfTime, placeOf, stepOf, type Corner, type TrendLimit, type TrendSeries } from './trend'

const INK = '#1b2624'
const INK_3 = '#5f6c68'
const LINE = '#dfe5e3'
const RED = '#b3261e'
const MUTED = '#97a39f'
/** Distinguishable in print and for colour-blind eyes; the first is the accent. */
const COLOURS = ['#146b60', '#3a5f9e', '#8a5a00', '#7a4b87', '#4d6b2f', '#5f6c68']

const SHORTEST_MONTH_MILLIS = 28 * 86_400_000

export interface TrendLook {
  unit: string
  fontSize: number
  /** Narrow charts leave the direct labels to a legend below. */
  narrow: boolean
  exceededName: string
}

export function colourOf(series: readonly TrendSeries[], index: number): string {
  if (series[index].muted) return MUTED
  const position = series.slice(0, index).filter((line) => !line.muted).length
  return COLOURS[position % COLOURS.length]
}

/** The ECharts option of a trend: direct labels, limits with their clause, gaps as gaps, exceedance shaded. */
export function trendOption(series: readonly TrendSeries[], limits: readonly TrendLimit[], look: TrendLook) {
  const step = stepOf(series)
  const show = (at: number) => nameOfTime(at, step)
  const longestName = Math.max(0, ...series.map((line) => [...line.name].length))
  return {
    animation: false,
    textStyle: { fontFamily: 'inherit', fontSize: look.fontSize, color: INK },
    grid: {
      left: 4,
      right: look.narrow ? 12 : Math.min(12 + longestName * (look.fontSize + 1), 160),
      top: 30,
      bottom: 4,
      containLabel: true,
    },
    tooltip: {
      trigger: 'axis',
      confine: true,
      axisPointer: { type: 'line', lineStyle: { color: MUTED } },
      textStyle: { fontSize: look.fontSize, color: INK },
      formatter: (items: TooltipItem[]) => tooltip(items, look.unit, show),
    },
    xAxis: {
      type: 'time',
      minInterval: step === 'month' ? SHORTEST_MONTH_MILLIS : 0,
      axisLine: { lineStyle: { color: MUTED } },
      axisTick: { lineStyle: { color: MUTED } },
      axisLabel: {
        color: INK_3,
        hideOverlap: true,
        fontSize: look.fontSize,
        formatter: (at: number) => axisTime(at, step),
      },
      splitLine: { show: false },
    },
    yAxis: {
      type: 'value',
      name: look.unit,
      nameTextStyle: { color: INK_3, align: 'left', fontSize: look.fontSize },
      nameGap: 12,
      axisLabel: { color: INK_3, fontSize: look.fontSize },
      splitLine: { lineStyle: { color: LINE } },
      max: (range: { max: number }) => niceCeiling(Math.max(range.max, ...limits.map((limit) => limit.value))),
    },
    series: [
      ...series.map((line, index) => lineOf(line, colourOf(series, index), look, step === 'month')),
      ...limitsOf(series, limits, look),
    ],
  }
}

/** The few points of a year are marked; of many only those that stand alone. */
function lineOf(line: TrendSeries, colour: string, look: TrendLook, marked: boolean) {
  return {
    name: line.name,
    type: line.kind ?? 'line',
    data: line.points.map(([at, value]) => [placeOf(at), value]),
    connectNulls: false,
    showSymbol: marked || isolated(line),
    symbol: 'circle',
    symbolSize: 4,
    barMaxWidth: 22,
    z: line.muted ? 2 : 4,
    itemStyle: { color: colour },
    lineStyle: { color: colour, width: line.muted ? 1.3 : 1.9, type: line.dashed ? 'dashed' : 'solid' },
    endLabel: {
      show: !look.narrow && line.kind !== 'bar',
      formatter: '{a}',
      color: line.muted ? INK_3 : colour,
      fontSize: look.fontSize,
      distance: 6,
    },
    labelLayout: { moveOverlap: 'shiftY' },
  }
}

/** A line whose values all stand alone between gaps would be invisible without symbols. */
function isolated(line: TrendSeries): boolean {
  const values = line.points.map(([, value]) => value)
  return values.every(
    (value, i) => value === null || ((values[i - 1] ?? null) === null && (values[i + 1] ?? null) === null),
  )
}

function limitsOf(series: readonly TrendSeries[], limits: readonly TrendLimit[], look: TrendLook) {
  if (limits.length === 0) return []
  const lines = {
    type: 'line',
    name: '',
    silent: true,
    data: [],
    tooltip: { show: false },
    markLine: {
      silent: true,
      symbol: 'none',
      data: limits.map((limit) => ({ yAxis: limit.value, label: { formatter: limit.label } })),
      lineStyle: { color: RED, type: 'solid', width: 1 },
      label: { position: 'insideStartTop', color: RED, fontSize: look.fontSize, distance: [2, 3] },
    },
  }
  const judged = series.filter((line) => !line.muted && line.kind !== 'bar')
  const shaded = strictest(limits).flatMap((limit) =>
    judged.map((line) => shadeOf(exceedances(line.points, limit.value, limit.least), look.exceededName)),
  )
  return [...shaded, lines]
}

/** The first limit that must not be exceeded, and the first that must not be fallen short of. */
function strictest(limits: readonly TrendLimit[]): TrendLimit[] {
  const most = limits.find((limit) => !limit.least && limit.lowerIsBetter !== false)
  const least = limits.find((limit) => limit.least)
  return [most, least].filter((limit) => limit !== undefined)
}

interface RenderApi {
  coord: (point: [number, number]) => [number, number]
}

function shadeOf(areas: Corner[][], name: string) {
  return {
    type: 'custom',
    name,
    silent: true,
    z: 3,
    clip: true,
    tooltip: { show: false },
    data: areas.map((area) => [area[0].at, area[0].value]),
    renderItem: (item: { dataIndex: number }, chart: RenderApi) => ({
      type: 'polygon',
      shape: { points: areas[item.dataIndex].map((corner) => chart.coord([corner.at, corner.value])) },
      style: { fill: 'rgba(179, 38, 30, 0.2)' },
    }),
  }
}

interface TooltipItem {
  seriesType: string
  seriesName: string
  marker: string
  value: [number, number | null]
}

function tooltip(items: TooltipItem[], unit: string, show: (at: number) => string): string {
  const lines = items
    .filter((item) => item.seriesType !== 'custom' && item.seriesName)
    .map((item) => `${item.marker}${escape(item.seriesName)} <b>${item.value[1] ?? '—'}</b> ${escape(unit)}`)
  return [show(items[0].value[0]), ...lines].join('<br>')
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (char) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[char] as string)
}

function axisTime(at: number, step: ReturnType<typeof stepOf>): string {
  const text = nameOfTime(at, step)
  return step !== 'instant' ? text : text.endsWith('00:00') ? text.slice(0, -6) : text.slice(-5)
}

function niceCeiling(value: number): number {
  if (!Number.isFinite(value) || value <= 0) return 1
  const step = 10 ** Math.floor(Math.log10(value)) / 5
  return Number((Math.ceil((value * 1.05) / step) * step).toPrecision(6))
}
