import { describe, expect, it } from 'vitest'
import { exceedances, nameOfTime, placeOf, stepOf, trendTable, type TrendPoint } from './trend'

const day = (number: number, value: number | null): TrendPoint => [`2026-09-0${number}`, value]
const at = (number: number) => Date.parse(`2026-09-0${number}`)

describe('exceedance', () => {
  it('is the area above the limit, from crossing to crossing', () => {
    expect(exceedances([day(1, 50), day(2, 150), day(3, 50)], 100)).toEqual([
      [
        { at: (at(1) + at(2)) / 2, value: 100 },
        { at: at(2), value: 150 },
        { at: (at(2) + at(3)) / 2, value: 100 },
      ],
    ])
  })

  it('ends at a gap and begins anew after it', () => {
    const areas = exceedances([day(1, 150), day(2, null), day(3, 150), day(4, 160)], 100)
    expect(areas.map((area) => area.map((corner) => corner.at))).toEqual([
      [at(1), at(1), at(1)],
      [at(3), at(3), at(4), at(4)],
    ])
  })

  it('is the area below what is the least', () => {
    const areas = exceedances([day(1, 7), day(2, 3), day(3, 7)], 5, true)
    expect(areas.map((area) => area.map((corner) => corner.value))).toEqual([[5, 3, 5]])
  })

  it('does not begin at the limit itself', () => {
    expect(exceedances([day(1, 100), day(2, 100)], 100)).toEqual([])
  })
})

describe('the table of a chart', () => {
  it('has a row for each time of any series and shows gaps', () => {
    const series = [
      { name: 'a', points: [day(1, 1), day(2, null)] },
      { name: 'b', points: [day(2, 5), day(3, 6)] },
    ]
    expect(trendTable(series)).toEqual([
      { at: '2026-09-01', values: [1, null] },
      { at: '2026-09-02', values: [null, 5] },
      { at: '2026-09-03', values: [null, 6] },
    ])
    expect(stepOf(series)).toBe('day')
    expect(stepOf([{ name: 'h', points: [['2026-09-01T00:00:00Z', 1]] }])).toBe('instant')
    expect(stepOf([{ name: 'm', points: [['2026-09', 1]] }])).toBe('month')
    expect(nameOfTime(placeOf('2026-09'), 'month')).toBe('2026-09')
  })
})
