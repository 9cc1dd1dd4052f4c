import type { Feature, Geometry, Position } from 'geojson'
import type { Place } from '@/maps/place'

/** What somebody is drawing: corners in the order of the clicks, WGS-84. */
export type Sketch = readonly Position[]

/** The sketch as an outline; undefined while there are too few corners. */
export function outlineOf(sketch: Sketch, line: boolean): Geometry | undefined {
  if (line) return sketch.length < 2 ? undefined : { type: 'LineString', coordinates: [...sketch] }
  return sketch.length < 3 ? undefined : { type: 'Polygon', coordinates: [[...sketch, sketch[0]]] }
}

/** The sketch as it is shown while it grows: its way, closed once it encloses something. */
export function shownSketch(sketch: Sketch, line: boolean): Feature[] {
  const outline = outlineOf(sketch, line)
  const way: Geometry | undefined =
    outline ?? (sketch.length === 2 ? { type: 'LineString', coordinates: [...sketch] } : undefined)
  return way ? [{ type: 'Feature', geometry: way, properties: { name: '', strong: true } }] : []
}

/** The corners as points of the map, numbered. */
export function cornersOf(sketch: Sketch, colour: string): Place[] {
  return sketch.map(([lon, lat], index) => ({
    key: `corner ${index}`,
    title: `${index + 1}`,
    lon,
    lat,
    layer: 'corners',
    colour,
    mark: `${index + 1}`,
    facts: [`${lon.toFixed(6)}, ${lat.toFixed(6)}`],
  }))
}

/** The corners of an outline that is there, to draw on; undefined where it has several parts or holes. */
export function sketchOf(outline: Geometry | null): Position[] | undefined {
  if (outline?.type === 'LineString') return [...outline.coordinates]
  if (outline?.type === 'Polygon' && outline.coordinates.length === 1) return outline.coordinates[0].slice(0, -1)
  if (outline?.type === 'MultiPolygon' && outline.coordinates.length === 1 && outline.coordinates[0].length === 1) {
    return outline.coordinates[0][0].slice(0, -1)
  }
  return undefined
}
