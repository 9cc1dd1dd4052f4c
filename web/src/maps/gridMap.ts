import type { Feature, FeatureCollection, Geometry } from 'geojson'

/** One cell with its outline in WGS-84. */
export interface MapCell {
  code: string
  name: string
  kind: { code: string; name: string }
  line: boolean
  outline: Geometry
}

/** Cells of the reader's jurisdiction, and the points of what lies in them: longitude, latitude. */
export interface GridMap {
  cells: MapCell[]
  objects: [number, number][]
  sensitive: [number, number][]
  asOf: string
}

/** Cells as outlines of a map; large ones first, so that small ones are drawn over them. */
export function areasOf(cells: readonly MapCell[], strong?: string): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: cells.map(({ code, name, outline }) => areaOf(outline, name, code === strong)),
  }
}

export function areaOf(outline: Geometry, name: string, strong: boolean): Feature {
  return { type: 'Feature', geometry: outline, properties: { name, strong } }
}

export function crowdOf(points: readonly [number, number][]): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: points.map((coordinates): Feature => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates },
      properties: {},
    })),
  }
}
