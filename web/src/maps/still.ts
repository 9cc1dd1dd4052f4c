import type { Feature, FeatureCollection, Geometry, Position } from 'geojson'
import { boundsOf, type Bounds, type Place } from './place'

/** Points nearer than this, pixels, are drawn as one. */
export const NEAR = 44

/** Room around the first view, pixels, and how near it goes at most. */
export const PADDING = 36
export const DEEPEST_ZOOM = 13
const WORLD = 512
/** Wider than what the drawn map takes as near: meshes lie beside each other, and their circles must not. */
const MESH = 64

/** From degrees to pixels of a picture. */
export type Project = (position: Position) => [x: number, y: number]

/** Points drawn as one. */
export interface Group {
  x: number
  y: number
  count: number
}

const mercator = (lat: number) => Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360))

/** The picture in which a map first shows what it has: web Mercator, north up, all in view. */
export function projection(bounds: Bounds, width: number, height: number): Project {
  const [top, bottom] = [mercator(bounds.north), mercator(bounds.south)]
  const across = ((bounds.east - bounds.west) * Math.PI) / 180
  const scale = Math.min(
    (width - 2 * PADDING) / Math.max(across, 1e-9),
    (height - 2 * PADDING) / Math.max(top - bottom, 1e-9),
    (WORLD * 2 ** DEEPEST_ZOOM) / (2 * Math.PI),
  )
  const middle = ((bounds.east + bounds.west) / 2) * (Math.PI / 180)
  return ([lon, lat]) => [
    round(width / 2 + ((lon * Math.PI) / 180 - middle) * scale),
    round(height / 2 - (mercator(lat) - (top + bottom) / 2) * scale),
  ]
}

/** What the first view shows; undefined when there is nothing. */
export function firstBounds(
  focus: FeatureCollection | undefined,
  boundaries: FeatureCollection | undefined,
  places: readonly Place[],
): Bounds | undefined {
  return focus?.features.length ? boundsOf(focus, []) : boundsOf(boundaries, places)
}

/** A geometry as the path of a drawing; points have none. */
export function pathOf(geometry: Geometry, project: Project): string {
  switch (geometry.type) {
    case 'Polygon':
      return geometry.coordinates.map((ring) => `${line(ring, project)}Z`).join('')
    case 'MultiPolygon':
      return geometry.coordinates
        .flat()
        .map((ring) => `${line(ring, project)}Z`)
        .join('')
    case 'LineString':
      return line(geometry.coordinates, project)
    case 'MultiLineString':
      return geometry.coordinates.map((part) => line(part, project)).join('')
    case 'GeometryCollection':
      return geometry.geometries.map((part) => pathOf(part, project)).join('')
    default:
      return ''
  }
}

/** Corners that fall on the same pixel are one. */
function line(positions: readonly Position[], project: Project): string {
  let last = ''
  let path = ''
  for (const position of positions) {
    const at = project(position).join(' ')
    if (at !== last) path += `${path ? 'L' : 'M'}${at}`
    last = at
  }
  return path
}

/** Points of a crowd in meshes of so many pixels; a point that stands for several counts as those. */
export function groupsOf(crowd: FeatureCollection, project: Project): Group[] {
  const meshes = new Map<string, Group>()
  for (const feature of crowd.features) {
    if (feature.geometry.type !== 'Point') continue
    const [x, y] = project(feature.geometry.coordinates)
    const count = countOf(feature)
    const key = `${Math.floor(x / MESH)} ${Math.floor(y / MESH)}`
    const group = meshes.get(key) ?? { x: 0, y: 0, count: 0 }
    group.x += x * count
    group.y += y * count
    group.count += count
    meshes.set(key, group)
  }
  return [...meshes.values()].map(({ x, y, count }) => ({ x: round(x / count), y: round(y / count), count }))
}

function countOf(feature: Feature): number {
  return typeof feature.properties?.count === 'number' ? feature.properties.count : 1
}

export function shortCount(count: number): string {
  return count < 1000 ? String(count) : `${Math.round(count / 100) / 10}k`
}

export function groupRadius(count: number): number {
  if (count === 1) return 4
  if (count < 100) return 11
  return count < 1000 ? 15 : 19
}

const round = (pixels: number) => Math.round(pixels * 10) / 10
