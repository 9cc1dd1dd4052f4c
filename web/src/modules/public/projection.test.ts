import { describe, expect, it } from 'vitest'
import { drawingOf } from './projection'
import type { Outlines } from './publicAir'

const square: Outlines = {
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      properties: { code: '990101', name: '青河县', level: 'county', lon: null, lat: null, datum: 'CGCS2000' },
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [112, 28],
            [113, 28],
            [113, 29],
            [112, 29],
            [112, 28],
          ],
        ],
      },
    },
  ],
}

describe('the drawing of the city', () => {
  it('puts the north-west corner at the top left and north above south', () => {
    const drawing = drawingOf(square)!
    expect(drawing.at(112, 29)).toEqual([10, 10])
    expect(drawing.at(113, 29)[0]).toBe(350)
    expect(drawing.at(112, 28)[1]).toBeGreaterThan(drawing.at(112, 29)[1])
  })

  it('is taller than wide for a degree square, as on a map', () => {
    const drawing = drawingOf(square)!
    expect(drawing.height).toBeGreaterThan(drawing.width)
  })

  it('draws nothing where no outline is known', () => {
    expect(drawingOf({ type: 'FeatureCollection', features: [] })).toBeUndefined()
  })
})
