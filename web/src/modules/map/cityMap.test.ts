import { describe, expect, it } from 'vitest'
import { classesOn, OVERDUE_COLOUR, placesOf, type CityMap } from './cityMap'

const say = (key: string) => key
const map: CityMap = {
  asOf: '2026-09-30T13:40:00Z',
  stations: [
    {
      code: 'S1',
      name: '青河县城',
      grade: 'NATIONAL',
      county: '青河县',
      lon: 112,
      lat: 28,
      aqi: { value: '88', text: '88', unit: '', ref: 'air-hour:S1/2026-09-30T21/aqi' },
      level: 2,
      hour: '2026-09-30T13:00:00Z',
    },
  ],
  sections: [
    {
      code: 'D1',
      name: '沙渡断面',
      kind: 'SECTION',
      water: '青河',
      county: '白石县',
      lon: 112.2,
      lat: 28.2,
      waterClass: { value: '4', text: 'Ⅳ', unit: '', ref: 'water-reading:D1/2026-09-30T20/class' },
      hex: '#FFFF00',
      target: 3,
      at: '2026-09-30T12:00:00Z',
    },
  ],
  matters: [
    {
      number: '2026-000017',
      title: '扬尘',
      kind: 'dust',
      state: 'dispatched',
      county: '白石县',
      owner: null,
      dueAt: '2026-09-30T10:00:00Z',
      overdue: true,
      lon: 112.1,
      lat: 28.1,
      exact: false,
    },
  ],
}

describe('the one map', () => {
  it('holds stations in the standard’s colour and overdue matters in red', () => {
    const [matter, station] = placesOf(map, '', say, String)
    expect(station.colour).toBe('#ffff00')
    expect(matter.colour).toBe(OVERDUE_COLOUR)
  })

  it('filters stations and matters by the same county', () => {
    expect(placesOf(map, '青河县', say, String).map((place) => place.key)).toEqual(['station S1'])
  })

  it('says in words that a section is worse than promised, and has its class in the legend', () => {
    const section = placesOf(map, '白石县', say, String).find((place) => place.layer === 'sections')
    expect(section?.colour).toBe('#FFFF00')
    expect(section?.mark).toBe('Ⅳ')
    expect(section?.facts[0]).toBe('waterClass.4 · cityMap.target waterClass.3 · cityMap.worse')
    expect(classesOn(map)).toEqual([{ number: 4, hex: '#FFFF00' }])
  })

  it('never needs more than three facts', () => {
    expect(placesOf(map, '', say, String).every((place) => place.facts.length <= 3)).toBe(true)
  })
})
