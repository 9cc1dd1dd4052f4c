import type { FeatureCollection } from 'geojson'
import type { RouteLocationRaw } from 'vue-router'

/** What a point looks like: shapes set kinds of places apart without relying on colour. */
export type PlaceShape = 'circle' | 'square' | 'diamond'

/** One point on a map and its line in the list beside it. Longitude and latitude in the datum of the boundaries. */
export interface Place {
  key: string
  title: string
  lon: number
  lat: number
  /** Which layer it belongs to; see `MapLayer`. */
  layer: string
  shape?: PlaceShape
  colour: string
  /** A short value drawn beside the point, e.g. the AQI. */
  mark?: string
  /** At most three facts; with the title and the link the popup keeps to five lines. */
  facts: string[]
  to?: RouteLocationRaw
}

/** A kind of place that can be switched off. */
export interface MapLayer {
  key: string
  label: string
  shape?: PlaceShape
}

export interface Bounds {
  west: number
  south: number
  east: number
  north: number
}

/** The places that the list and the map show together. */
export function visiblePlaces(
  places: readonly Place[],
  filter: { words: string; hiddenLayers: readonly string[]; within?: Bounds },
): Place[] {
  const words = filter.words.trim().toLowerCase()
  return places.filter(
    (place) =>
      !filter.hiddenLayers.includes(place.layer) &&
      (words === '' || `${place.title} ${place.facts.join(' ')}`.toLowerCase().includes(words)) &&
      (!filter.within || isWithin(place, filter.within)),
  )
}

/** So many places are drawn one by one; of more, near ones are drawn as one with their number. */
export const MOST_DRAWN = 100

/** What a map draws of its places: each by itself where few are in view, else all as a crowd beside the chosen one. */
export function drawnOf(places: readonly Place[], within?: Bounds, chosen?: string): { each: Place[]; crowd: Place[] } {
  if (places.length <= MOST_DRAWN) return { each: [...places], crowd: [] }
  const seen = within ? places.filter((place) => isWithin(place, within)) : places
  const isChosen = (place: Place) => place.key === chosen
  if (seen.length > MOST_DRAWN) return { each: places.filter(isChosen), crowd: [...places] }
  return { each: [...seen, ...places.filter((place) => isChosen(place) && !seen.includes(place))], crowd: [] }
}

function isWithin(place: Place, bounds: Bounds) {
  return place.lon >= bounds.west && place.lon <= bounds.east && place.lat >= bounds.south && place.lat <= bounds.north
}

/** The box around boundaries and points; undefined when there is nothing. */
export function boundsOf(boundaries: FeatureCollection | undefined, places: readonly Place[]): Bounds | undefined {
  const corners: [number, number][] = places.map((place) => [place.lon, place.lat])
  const walk = (part: unknown): void => {
    if (!Array.isArray(part)) return
    if (typeof part[0] === 'number') corners.push([part[0], part[1] as number])
    else part.forEach(walk)
  }
  boundaries?.features.forEach((feature) => 'coordinates' in feature.geometry && walk(feature.geometry.coordinates))
  if (corners.length === 0) return undefined
  const lons = corners.map(([lon]) => lon)
  const lats = corners.map(([, lat]) => lat)
  return {
    west: lons.reduce((a, b) => Math.min(a, b)),
    east: lons.reduce((a, b) => Math.max(a, b)),
    south: lats.reduce((a, b) => Math.min(a, b)),
    north: lats.reduce((a, b) => Math.max(a, b)),
  }
}
