import { describe, expect, it } from 'vitest'
import { classOf, monthOf, reading } from './samples'
import { limitLines, monthPoints, readingPoints } from './trends'

const say = (key: string, words?: Record<string, unknown>) => (words ? `${key} ${words.class} ${words.value}` : key)
const limit = (value: string) => ({ value, waterClass: classOf(3), edition: 'GB 3838-2002', clause: '表1' })

describe('the trend of an item', () => {
  it('by month begins in January and leaves a gap for a month without a mean', () => {
    const months = [monthOf('2026-02', 3, true, { tp: '0.12' }), monthOf('2026-04', 3, true, { tp: '0.2' })]
    expect(monthPoints(2026, months, 'tp')).toEqual([
      ['2026-01', null],
      ['2026-02', 0.12],
      ['2026-03', null],
      ['2026-04', 0.2],
    ])
    expect(monthPoints(2026, [], 'tp')).toEqual([])
  })

  it('by reading runs in order of time with a gap where a reading failed to come', () => {
    const readings = ['20', '08', '04', '00'].map((hour) =>
      reading(`2026-09-29T${hour}:00:00.000Z`, 3, hour === '04' ? {} : { tp: '0.1' }),
    )
    expect(readingPoints(readings, 'tp')).toEqual([
      ['2026-09-29T00:00:00.000Z', 0.1],
      ['2026-09-29T04:00:00.000Z', null],
      ['2026-09-29T08:00:00.000Z', 0.1],
      ['2026-09-29T12:00:00.000Z', null],
      ['2026-09-29T20:00:00.000Z', 0.1],
    ])
    expect(readingPoints([], 'tp')).toEqual([])
  })
})

describe('the limit of an item', () => {
  it('is one line from above, from below for oxygen, and two lines for a range', () => {
    expect(limitLines('tp', limit('0.2'), say)).toEqual([{ value: 0.2, label: 'water.limit waterClass.3 0.2' }])
    expect(limitLines('do', limit('5'), say)).toEqual([
      { value: 5, label: 'water.limitLeast waterClass.3 5', least: true },
    ])
    expect(limitLines('ph', limit('6~9'), say).map(({ value, least }) => [value, least])).toEqual([
      [6, true],
      [9, undefined],
    ])
    expect(limitLines('wt', undefined, say)).toEqual([])
  })
})
