import { api } from '@/api/client'
import type { ListQuery, ListResult } from '@/api/list'
import type { ShownFigure } from '@/figures/figure'

export const ITEMS = ['pm25', 'pm10', 'o3', 'no2', 'so2', 'co'] as const
export type Item = (typeof ITEMS)[number]

/** As they are printed; the same in every language. */
export const ITEM_LABELS: Record<Item, string> = {
  pm25: 'PM2.5',
  pm10: 'PM10',
  o3: 'O₃',
  no2: 'NO₂',
  so2: 'SO₂',
  co: 'CO',
}

export type PlaceKind = 'CITY' | 'COUNTY' | 'STATION'

export interface AirPlace {
  code: string
  name: string
  kind: PlaceKind
  grade: 'national' | 'provincial' | 'micro' | null
  designated: boolean
  county: string | null
  countyName: string | null
  lon: number | null
  lat: number | null
}

export interface Grade {
  number: number
  chinese: string
  english: string
  hex: string
}

export interface NowRow {
  place: AirPlace
  at: string | null
  aqi: ShownFigure | null
  category: Grade | null
  primary: string[]
  values: Partial<Record<Item, ShownFigure>>
}

export interface HourRow {
  at: string
  hour: number
  aqi: ShownFigure
  category: Grade | null
  primary: string[]
  values: Record<Item, ShownFigure>
}

export interface LimitLine {
  value: string
  period: 'HOUR' | 'DAY'
  edition: string
  clause: string
}

export interface Hours {
  place: AirPlace
  day: string
  rows: HourRow[]
  limits: Partial<Record<Item, LimitLine>>
  asOf: string
}

export interface DayRow {
  id: string
  place: AirPlace
  day: string
  aqi: ShownFigure
  category: Grade | null
  primary: string[]
  values: Record<Item, ShownFigure>
  complete: boolean
  edition: string
}

export interface CalendarDay {
  day: string
  aqi: ShownFigure
  category: Grade | null
}

export interface Calendar {
  place: AirPlace
  year: number
  days: CalendarDay[]
  grades: Grade[]
  asOf: string
}

export const air = {
  now: () => api.get<{ rows: NowRow[]; asOf: string }>('air/now'),
  hours: (place: string, day: string) => api.get<Hours>('air/hours', { place, day }),
  calendar: (place: string, year: number, track = 'live') => api.get<Calendar>('air/calendar', { place, year, track }),
  /** The list page's date range is dayFrom and dayTo in the address, from and to for the server. */
  days: ({ dayFrom, dayTo, ...query }: ListQuery) =>
    api.get<ListResult<DayRow>>('air/days', { ...query, from: dayFrom, to: dayTo }),
}

/** The same day shifted by whole days: `2026-09-30` and -1 give `2026-09-29`. */
export function shiftDay(day: string, by: number): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + by)
  return date.toISOString().slice(0, 10)
}

/** The hours of a day from 1 to 24 as instants at which they end. */
export function labelsOf(day: string): string[] {
  const midnight = Date.parse(`${day}T00:00:00+08:00`)
  return Array.from({ length: 24 }, (_, hour) => new Date(midnight + (hour + 1) * 3_600_000).toISOString())
}

/** The year as months of weeks that begin on Monday; null stands before the first and after the last day. */
export function weeksOf(year: number, month: number): (string | null)[][] {
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate()
  const lead = (new Date(Date.UTC(year, month - 1, 1)).getUTCDay() + 6) % 7
  const cells: (string | null)[] = Array.from({ length: lead }, () => null)
  for (let day = 1; day <= last; day++) cells.push(`${year}-${pad(month)}-${pad(day)}`)
  while (cells.length % 7 > 0) cells.push(null)
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7))
}

function pad(number: number) {
  return String(number).padStart(2, '0')
}
