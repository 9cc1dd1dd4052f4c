import type { Feature, FeatureCollection } from 'geojson'
import type { ExpressionSpecification, LayerSpecification, StyleSpecification } from 'maplibre-gl'
import type { Place } from './place'
import { groupRadius, NEAR } from './still'

export const NOTHING: FeatureCollection = { type: 'FeatureCollection', features: [] }
const FONT = ['sans-serif']

const AREA_LAYERS: LayerSpecification[] = [
  {
    id: 'areas-fill',
    type: 'fill',
    source: 'areas',
    filter: ['in', ['geometry-type'], ['literal', ['Polygon', 'MultiPolygon']]],
    paint: { 'fill-color': '#146b60', 'fill-opacity': ['case', ['==', ['get', 'strong'], true], 0.22, 0.06] },
  },
  {
    id: 'areas-border',
    type: 'line',
    source: 'areas',
    filter: ['in', ['geometry-type'], ['literal', ['Polygon', 'MultiPolygon']]],
    paint: { 'line-color': '#146b60', 'line-width': ['case', ['==', ['get', 'strong'], true], 2.4, 1] },
  },
  {
    id: 'areas-line',
    type: 'line',
    source: 'areas',
    filter: ['in', ['geometry-type'], ['literal', ['LineString', 'MultiLineString']]],
    layout: { 'line-cap': 'round', 'line-join': 'round' },
    paint: { 'line-color': '#2b6cb0', 'line-width': ['case', ['==', ['get', 'strong'], true], 5, 3] },
  },
  {
    id: 'areas-name',
    type: 'symbol',
    source: 'areas',
    minzoom: 10.5,
    layout: { 'text-field': ['get', 'name'], 'text-font': FONT, 'text-size': 11 },
    paint: { 'text-color': '#146b60', 'text-halo-color': '#fbfcfb', 'text-halo-width': 1.4 },
  },
]

/** A point of the crowd may stand for several already; drawn as one with its neighbours it stands for all of theirs. */
const COUNT: ExpressionSpecification = ['coalesce', ['get', 'count'], 1]
const ONE: ExpressionSpecification = ['==', COUNT, 1]

const CROWD_LAYERS: LayerSpecification[] = [
  {
    id: 'crowd-many',
    type: 'circle',
    source: 'crowd',
    filter: ['!', ONE],
    paint: {
      'circle-radius': ['step', COUNT, groupRadius(2), 100, groupRadius(100), 1000, groupRadius(1000)],
      'circle-color': '#5f6c68',
      'circle-opacity': 0.85,
    },
  },
  {
    id: 'crowd-count',
    type: 'symbol',
    source: 'crowd',
    filter: ['!', ONE],
    layout: {
      'text-field': [
        'case',
        ['<', COUNT, 1000],
        ['to-string', COUNT],
        ['concat', ['to-string', ['/', ['round', ['/', COUNT, 100]], 10]], 'k'],
      ],
      'text-font': FONT,
      'text-size': 11,
      'text-allow-overlap': true,
    },
    paint: { 'text-color': '#ffffff' },
  },
  {
    id: 'crowd-one',
    type: 'circle',
    source: 'crowd',
    filter: ONE,
    paint: {
      'circle-radius': groupRadius(1),
      'circle-color': '#5f6c68',
      'circle-stroke-color': '#ffffff',
      'circle-stroke-width': 1,
    },
  },
]

/**
 * A map made of our own data only: boundaries and places, no tiles, no fonts from outside. `areas` are outlines over the
 * boundaries, such as cells; `crowd` are so many points that near ones are drawn as one with their number.
 */
export function mapStyle(
  boundaries: FeatureCollection,
  places: FeatureCollection,
  areas: FeatureCollection = NOTHING,
  crowd: FeatureCollection = NOTHING,
): StyleSpecification {
  return {
    version: 8,
    sources: {
      boundaries: { type: 'geojson', data: boundaries },
      areas: { type: 'geojson', data: areas },
      crowd: {
        type: 'geojson',
        data: crowd,
        cluster: true,
        clusterRadius: NEAR,
        clusterMaxZoom: 14,
        clusterProperties: { count: ['+', COUNT] },
      },
      places: { type: 'geojson', data: places },
    },
    layers: [
      { id: 'ground', type: 'background', paint: { 'background-color': '#eef2f1' } },
      { id: 'area', type: 'fill', source: 'boundaries', paint: { 'fill-color': '#fbfcfb' } },
      {
        id: 'border',
        type: 'line',
        source: 'boundaries',
        paint: {
          'line-color': '#9aa8a3',
          'line-width': ['match', ['downcase', ['to-string', ['get', 'level']]], 'city', 1.8, 'township', 0.5, 1],
        },
      },
      {
        id: 'area-name',
        type: 'symbol',
        source: 'boundaries',
        filter: ['!=', ['downcase', ['to-string', ['get', 'level']]], 'city'],
        layout: { 'text-field': ['get', 'name'], 'text-font': FONT, 'text-size': 13, 'text-letter-spacing': 0.08 },
        paint: { 'text-color': '#5f6c68', 'text-halo-color': '#fbfcfb', 'text-halo-width': 1.5 },
      },
      ...AREA_LAYERS,
      ...CROWD_LAYERS,
      {
        id: 'chosen',
        type: 'circle',
        source: 'places',
        filter: ['==', ['get', 'chosen'], true],
        paint: { 'circle-radius': 13, 'circle-color': '#146b60', 'circle-opacity': 0.25 },
      },
      {
        id: 'places',
        type: 'circle',
        source: 'places',
        filter: ['==', ['get', 'shape'], 'circle'],
        paint: {
          'circle-radius': 7,
          'circle-color': ['get', 'colour'],
          'circle-stroke-color': '#1b2624',
          'circle-stroke-width': ['case', ['get', 'chosen'], 2.4, 1],
        },
      },
      {
        id: 'shapes',
        type: 'symbol',
        source: 'places',
        filter: ['!=', ['get', 'shape'], 'circle'],
        layout: { 'icon-image': ['get', 'shape'], 'icon-allow-overlap': true, 'icon-ignore-placement': true },
        paint: {
          'icon-color': ['get', 'colour'],
          'icon-halo-color': '#1b2624',
          'icon-halo-width': ['case', ['get', 'chosen'], 2.2, 1],
        },
      },
      {
        id: 'marks',
        type: 'symbol',
        source: 'places',
        layout: {
          'text-field': ['get', 'mark'],
          'text-font': FONT,
          'text-size': 12,
          'text-anchor': 'left',
          'text-offset': [0.85, 0],
          'text-optional': true,
        },
        paint: { 'text-color': '#1b2624', 'text-halo-color': '#ffffff', 'text-halo-width': 1.4 },
      },
    ],
  }
}

export const DRAWN_SHAPES = ['square', 'diamond'] as const

/** A square, upright or on its corner, as a distance field, so that it can take any colour and outline. */
export function shapeImage(shape: (typeof DRAWN_SHAPES)[number], size = 28, side = 12) {
  const data = new Uint8ClampedArray(size * size * 4)
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const [across, down] = [Math.abs(x + 0.5 - size / 2), Math.abs(y + 0.5 - size / 2)]
      const fromMiddle = shape === 'square' ? Math.max(across, down) : (across + down) / Math.SQRT2
      // MapLibre takes 192 as the edge and counts 8 pixels of distance down to nothing.
      data[(y * size + x) * 4 + 3] = 192 - ((fromMiddle - side / 2) / 8) * 255
    }
  }
  return { width: size, height: size, data }
}

export function placeFeatures(places: readonly Place[], chosen: string | undefined): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: places.map((place): Feature => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [place.lon, place.lat] },
      properties: {
        key: place.key,
        colour: place.colour,
        mark: place.mark ?? '',
        shape: place.shape ?? 'circle',
        chosen: place.key === chosen,
      },
    })),
  }
}
