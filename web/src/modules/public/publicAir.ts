import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson'
import { ApiProblem, problemFrom } from '@/api/problem'
import type { FigureOrigin, ShownFigure } from '@/figures/figure'

export const ITEMS = ['pm25', 'pm10', 'o3', 'no2', 'so2', 'co'] as const
export type Item = (typeof ITEMS)[number]

export const ITEM_NAMES: Record<Item, string> = {
  pm25: 'PM2.5',
  pm10: 'PM10',
  o3: 'O₃',
  no2: 'NO₂',
  so2: 'SO₂',
  co: 'CO',
}

/** The air of one place in one hour; `level` 1 to 6 is the category. */
export interface PlaceAir {
  code: string
  name: string
  kind: 'CITY' | 'COUNTY' | 'STATION'
  county: string | null
  grade: 'NATIONAL' | 'PROVINCIAL' | 'MICRO' | null
  designated: boolean
  lon: number | null
  lat: number | null
  hour: string | null
  aqi: ShownFigure
  level: number | null
  primary: string[]
  values: Record<Item, ShownFigure>
  edition: string | null
}

export interface AirNow {
  city: string | null
  hour: string | null
  note: string
  places: PlaceAir[]
}

export interface AirDays {
  place: string
  days: { day: string; aqi: ShownFigure; level: number | null }[]
}

export interface Results {
  since: string
  asOf: string
  counties: { code: string; name: string; opened: number; closed: number; open: number }[]
}

/** A section of a river or lake: its class now, 1 to 6, and whether its newest month met its target. */
export interface SectionWater {
  code: string
  name: string
  body: 'RIVER' | 'LAKE'
  water: string | null
  county: string | null
  target: number | null
  at: string | null
  waterClass: ShownFigure
  hex: string | null
  worst: { label: string; chinese: string }[]
  month: string | null
  monthClass: ShownFigure
  compliant: boolean | null
}

export interface WaterNow {
  note: string
  sections: SectionWater[]
}

export type Outlines = FeatureCollection<
  Polygon | MultiPolygon,
  { code: string; name: string; level: string; lon: number | null; lat: number | null; datum: string | null }
>

/** The released texts of one batch of an inspection's cases. */
export interface PublishedCases {
  batches: { inspection: string; name: string; batch: number; count: number }[]
  batch: { inspection: string; name: string; batch: number; count: number } | null
  cases: {
    acceptance: string
    problem: string
    region: string
    pollution: string
    found: string
    truth: 'true' | 'partly' | 'untrue'
    handled: string
    accountability: string
    releasedAt: string
  }[]
  asOf: string
}

/** Asks the public API, which knows no session. */
async function ask<T>(path: string): Promise<T> {
  let response: Response
  try {
    response = await fetch(`/api/public/v1/${path}`, { headers: { Accept: 'application/json' }, credentials: 'omit' })
  } catch {
    throw new ApiProblem(0)
  }
  const text = await response.text()
  if (!response.ok) {
    throw problemFrom(response.status, response.headers.get('Content-Type'), text, response.headers.get('X-Request-Id'))
  }
  return JSON.parse(text) as T
}

export const publicApi = {
  air: () => ask<AirNow>('air'),
  water: () => ask<WaterNow>('water'),
  days: (place: string) => ask<AirDays>(`air/days?place=${encodeURIComponent(place)}`),
  outlines: () => ask<Outlines>('boundaries'),
  cases: (inspection?: string, batch?: string) =>
    ask<PublishedCases>(
      inspection && batch
        ? `inspection-cases?inspection=${encodeURIComponent(inspection)}&batch=${encodeURIComponent(batch)}`
        : 'inspection-cases',
    ),
  results: () => ask<Results>('results'),
  figure: (ref: string) => ask<FigureOrigin>(`figures?ref=${encodeURIComponent(ref)}`),
}
