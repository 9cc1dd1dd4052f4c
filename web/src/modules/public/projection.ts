import type { MultiPolygon, Polygon, Position } from 'geojson'
import type { Outlines } from './publicAir'

/** A drawing of the city: every outline as an SVG path, and how to place a point on it. */
export interface Drawing {
  width: number
  height: number
  paths: { code: string; name: string; level: string; d: string; label: [number, number] }[]
  at: (lon: number, lat: number) => [number, number]
}

const WIDTH = 360
const EDGE = 10

/** Fits the outlines into a drawing of fixed width. Near enough to true shape for an area of a city's size. */
export function drawingOf(outlines: Outlines): Drawing | undefined {
  const points = outlines.features.flatMap((feature) => rings(feature.geometry).flat())
  if (points.length === 0) return undefined
  const lons = points.map(([lon]) => lon)
  const lats = points.map(([, lat]) => lat)
  const [west, east] = [Math.min(...lons), Math.max(...lons)]
  const [south, north] = [Math.min(...lats), Math.max(...lats)]
  const squeeze = Math.cos((((south + north) / 2) * Math.PI) / 180)
  const scale = (WIDTH - 2 * EDGE) / Math.max((east - west) * squeeze, 1e-6)
  const at = (lon: number, lat: number): [number, number] => [
    round(EDGE + (lon - west) * squeeze * scale),
    round(EDGE + (north - lat) * scale),
  ]
  return {
    width: WIDTH,
    height: round((north - south) * scale + 2 * EDGE),
    at,
    paths: outlines.features.map(({ geometry, properties }) => ({
      code: properties.code,
      name: properties.name,
      level: properties.level,
      d: rings(geometry)
        .map((ring) => `M${ring.map(([lon, lat]) => at(lon, lat).join(' ')).join('L')}Z`)
        .join(''),
      label: at(...middleOf(rings(geometry))),
    })),
  }
}

function rings(geometry: Polygon | MultiPolygon): Position[][] {
  return geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat()
}

/** Middle of the box around the largest ring; good enough to carry a name. */
function middleOf(all: Position[][]): [number, number] {
  const largest = all.reduce((a, b) => (b.length > a.length ? b : a))
  const lons = largest.map(([lon]) => lon)
  const lats = largest.map(([, lat]) => lat)
  return [(Math.min(...lons) + Math.max(...lons)) / 2, (Math.min(...lats) + Math.max(...lats)) / 2]
}

function round(number: number) {
  return Math.round(number * 10) / 10
}
