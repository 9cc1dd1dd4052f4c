import { numberOf, type ShownFigure } from '@/figures/figure'
import type { Place } from '@/maps/place'
import { aqiColour, NO_DATA_COLOUR } from '@/parts'

export interface StationPoint {
  code: string
  name: string
  grade: string | null
  county: string | null
  lon: number
  lat: number
  aqi: ShownFigure | null
  level: number | null
  hour: string | null
}

export interface SectionPoint {
  code: string
  name: string
  kind: 'SECTION' | 'SOURCE'
  water: string | null
  county: string | null
  lon: number
  lat: number
  waterClass: ShownFigure | null
  hex: string | null
  target: number | null
  at: string | null
}

export interface MatterPoint {
  number: string
  title: string
  kind: string
  state: string
  county: string
  owner: string | null
  dueAt: string | null
  overdue: boolean
  lon: number
  lat: number
  exact: boolean
}

export interface CityMap {
  stations: StationPoint[]
  sections: SectionPoint[]
  matters: MatterPoint[]
  asOf: string
}

export const OVERDUE_COLOUR = '#b3261e'
export const OPEN_COLOUR = '#146b60'

type Say = (key: string, words?: Record<string, unknown>) => string
type Time = (at: string | null) => string

/** Stations, sections and matters as points of one map; each keeps to three facts. */
export function placesOf(map: CityMap, county: string, say: Say, time: Time): Place[] {
  return [
    ...map.matters.filter((one) => !county || one.county === county).map((one) => matter(one, say, time)),
    ...map.stations.filter((one) => !county || one.county === county).map((one) => station(one, say, time)),
    ...map.sections.filter((one) => !county || one.county === county).map((one) => section(one, say, time)),
  ]
}

function station(point: StationPoint, say: Say, time: Time): Place {
  return {
    key: `station ${point.code}`,
    title: point.name,
    lon: point.lon,
    lat: point.lat,
    layer: 'stations',
    colour: aqiColour(point.aqi?.value ? Number(point.aqi.value) : null),
    mark: point.aqi?.text ?? undefined,
    facts: [
      point.aqi ? `AQI ${point.aqi.text} ${say(`aqi.${point.level ?? 'none'}`)}` : say('cityMap.silent'),
      [point.county, point.grade && say(`cityMap.grade.${point.grade}`)].filter(Boolean).join(' · '),
      point.hour ? say('cityMap.hour', { time: time(point.hour) }) : '',
    ].filter(Boolean),
    to: `/air/places/${point.code}`,
  }
}

function section(point: SectionPoint, say: Say, time: Time): Place {
  const number = numberOf(point.waterClass)
  const worse = number !== null && point.target !== null && number > point.target
  const target = point.target && `${say('cityMap.target')} ${say(`waterClass.${point.target}`)}`
  return {
    key: `section ${point.code}`,
    title: point.name,
    lon: point.lon,
    lat: point.lat,
    layer: 'sections',
    colour: point.hex ?? NO_DATA_COLOUR,
    mark: point.waterClass?.text,
    facts: [
      [say(`waterClass.${number ?? 'none'}`), target, worse && say('cityMap.worse')].filter(Boolean).join(' · '),
      [point.water, say(`cityMap.kind.${point.kind}`), point.county].filter(Boolean).join(' · '),
      point.at ? time(point.at) : '',
    ].filter(Boolean),
    to: `/water/sections/${encodeURIComponent(point.code)}`,
  }
}

/** The classes of water that are on the map, best first, for the legend. */
export function classesOn({ sections }: CityMap): { number: number; hex: string }[] {
  const colours = new Map(
    sections.flatMap(({ waterClass, hex }) => (hex ? [[numberOf(waterClass) ?? 0, hex] as const] : [])),
  )
  return [...colours].map(([number, hex]) => ({ number, hex })).sort((a, b) => a.number - b.number)
}

function matter(point: MatterPoint, say: Say, time: Time): Place {
  return {
    key: `matter ${point.number}`,
    title: point.title,
    lon: point.lon,
    lat: point.lat,
    layer: 'matters',
    colour: point.overdue ? OVERDUE_COLOUR : OPEN_COLOUR,
    facts: [
      `${point.number} · ${point.owner ?? point.county}`,
      [point.overdue && say('cityMap.overdue'), point.dueAt && say('cityMap.due', { time: time(point.dueAt) })]
        .filter(Boolean)
        .join(' · '),
      point.exact ? '' : say('cityMap.atSeat'),
    ].filter(Boolean),
    to: `/matters/${point.number}`,
  }
}
