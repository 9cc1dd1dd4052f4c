import type { FeatureCollection } from 'geojson'
import { describe, expect, it } from 'vitest'
import { groupRadius, groupsOf, pathOf, projection, shortCount } from './still'

const bounds = { west: 111, east: 113, south: 27, north: 29 }
const project = projection(bounds, 800, 600)
const points = (...features: [number, number, number?][]): FeatureCollection => ({
  type: 'FeatureCollection',
  features: features.map(([lon, lat, count]) => ({
    type: 'Feature',
    geometry: { type: 'Point', coordinates: [lon, lat] },
    properties: count === undefined ? {} : { count },
  })),
})

describe('the still picture of a map', () => {
  it('holds all bounds with room around them, north up and in the middle', () => {
    const [left, top] = project([bounds.west, bounds.north])
    const [right, bottom] = project([bounds.east, bounds.south])
    expect(left).toBeGreaterThanOrEqual(36)
    expect(top).toBeCloseTo(36, 0)
    expect(right).toBeLessThanOrEqual(764)
    expect(bottom).toBeCloseTo(564, 0)
    expect(left + right).toBeCloseTo(800, 0)
  })

  it('draws areas closed and lines open, with each corner once', () => {
    const corner: [number, number] = [112, 28]
    expect(pathOf({ type: 'Polygon', coordinates: [[corner, [112.5, 28], corner]] }, project)).toMatch(/^M.*L.*L.*Z$/)
    expect(pathOf({ type: 'LineString', coordinates: [corner, corner, [112.5, 28]] }, project)).toMatch(
      /^M[\d. ]+L[\d. ]+$/,
    )
  })

  it('counts every point of a crowd once, those that stand for several too', () => {
    const groups = groupsOf(points([112, 28], [112.0001, 28.0001], [111.1, 27.1, 1200]), project)
    expect(groups.map((group) => group.count).sort((a, b) => a - b)).toEqual([2, 1200])
  })

  it('writes long numbers short and draws many larger than few', () => {
    expect([shortCount(999), shortCount(12_345)]).toEqual(['999', '12.3k'])
    expect(groupRadius(1)).toBeLessThan(groupRadius(2))
    expect(groupRadius(99)).toBeLessThan(groupRadius(5000))
  })
})
