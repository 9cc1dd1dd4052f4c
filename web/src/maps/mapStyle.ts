import type { Feature, FeatureCollection } from 'geojson'
import type { StyleSpecification } from 'maplibre-gl'
import type { Place } from './place'

export const NOTHING: FeatureCollection = { type: 'FeatureCollection', features: [] }

/** A map made of our own data only: boundaries and places, no tiles, no fonts from outside. */
export function mapStyle(boundaries: FeatureCollection, places: FeatureCollection): StyleSpecification {
  return {
    version: 8,
    sources: {
      boundaries: { type: 'geojson', data: boundaries },
      places: { type: 'geojson', data: places },
    },
    layers: [
      { id: 'ground', type: 'background', paint: { 'background-color': '#eef2f1' } },
      { id: 'area', type: 'fill', source: 'boundaries', paint: { 'fill-color': '#fbfcfb' } },
      {
        id: 'border',
        type: 'line',
        source: 'boundaries',
        paint: { 'line-color': '#9aa8a3', 'line-width': ['match', ['get', 'level'], 'city', 1.8, 'township', 0.5, 1] },
      },
      {
        id: 'area-name',
        type: 'symbol',
        source: 'boundaries',
        layout: { 'text-field': ['get', 'name'], 'text-font': FONT, 'text-size': 13, 'text-letter-spacing': 0.08 },
        paint: { 'text-color': '#5f6c68', 'text-halo-color': '#fbfcfb', 'text-halo-width': 1.5 },
      },
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
        paint: {
          'circle-radius': 7,
          'circle-color': ['get', 'colour'],
          'circle-stroke-color': '#1b2624',
          'circle-stroke-width': ['case', ['get', 'chosen'], 2.4, 1],
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

const FONT = ['sans-serif']

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
        chosen: place.key === chosen,
      },
    })),
  }
}
