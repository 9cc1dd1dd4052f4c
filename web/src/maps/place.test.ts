import { describe, expect, it } from 'vitest'
import { drawnOf, MOST_DRAWN, type Place } from './place'

const places = (count: number): Place[] =>
  Array.from({ length: count }, (_, index) => ({
    key: String(index),
    title: String(index),
    lon: index,
    lat: 0,
    layer: 'l',
    colour: '#000',
    facts: [],
  }))
const box = (east: number) => ({ west: -0.5, east, south: -1, north: 1 })

describe('what a map draws of its places', () => {
  it('draws few one by one', () => {
    expect(drawnOf(places(MOST_DRAWN))).toMatchObject({ crowd: [] })
    expect(drawnOf(places(MOST_DRAWN)).each).toHaveLength(MOST_DRAWN)
  })

  it('draws many as a crowd with the chosen one, until few are in view', () => {
    const many = places(500)
    const far = drawnOf(many, box(499), '7')
    expect(far.crowd).toHaveLength(500)
    expect(far.each.map(({ key }) => key)).toEqual(['7'])
    const near = drawnOf(many, box(9.5), '300')
    expect(near.crowd).toEqual([])
    expect(near.each.map(({ key }) => key)).toEqual([...'0123456789', '300'])
  })
})
