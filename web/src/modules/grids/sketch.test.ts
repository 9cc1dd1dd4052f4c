import { describe, expect, it } from 'vitest'
import { cornersOf, outlineOf, shownSketch, sketchOf } from './sketch'

const corners = [
  [111, 32],
  [112, 32],
  [112, 33],
]

describe('drawing a cell by clicks', () => {
  it('closes an area by itself and needs three corners', () => {
    expect(outlineOf(corners.slice(0, 2), false)).toBeUndefined()
    expect(outlineOf(corners, false)).toEqual({ type: 'Polygon', coordinates: [[...corners, corners[0]]] })
  })

  it('leaves a line open', () => {
    expect(outlineOf(corners, true)).toEqual({ type: 'LineString', coordinates: corners })
    expect(outlineOf(corners.slice(0, 1), true)).toBeUndefined()
  })

  it('shows the way as soon as there are two corners', () => {
    expect(shownSketch(corners.slice(0, 1), false)).toEqual([])
    expect(shownSketch(corners.slice(0, 2), false)[0].geometry.type).toBe('LineString')
    expect(cornersOf(corners, '#000').map((corner) => corner.mark)).toEqual(['1', '2', '3'])
  })

  it('goes on from an outline of one part, and from no other', () => {
    expect(sketchOf({ type: 'Polygon', coordinates: [[...corners, corners[0]]] })).toEqual(corners)
    expect(sketchOf({ type: 'MultiPolygon', coordinates: [[[...corners, corners[0]]]] })).toEqual(corners)
    expect(sketchOf({ type: 'Polygon', coordinates: [[...corners, corners[0]], []] })).toBeUndefined()
    expect(sketchOf(null)).toBeUndefined()
  })
})
