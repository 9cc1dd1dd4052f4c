import { describe, expect, it } from 'vitest'
import { listSheets } from '@/pages/listExport'
import { dayRuns, gapGroups } from './reviews'
import { lackingMonths, periodsOf, shortfallsOf, signed, type Validity } from './year'
import { monthColumns } from './yearColumns'

const figure = (value: string | null, text?: string) => ({ value, text, unit: '', ref: 'air-year:x/2026/live/index' })

const validity: Validity = {
  valid: false,
  edition: 'GB 3095-2026',
  clause: '表4',
  shortfalls: [
    { span: '2026', present: 268, needed: 324 },
    { span: '2026-02', present: 24, needed: 25 },
    { span: '2026-09', present: 26, needed: 27 },
    { span: '2026-10', present: 0, needed: 27 },
  ],
}

describe('the year of the air', () => {
  it('offers the year, its quarters and its months as far as they have begun', () => {
    expect(periodsOf(2026, '2026-04-02')).toEqual([
      '2026',
      '2026-Q2',
      '2026-Q1',
      '2026-04',
      '2026-03',
      '2026-02',
      '2026-01',
    ])
    expect(periodsOf(2027, null)).toEqual(['2027'])
    expect(periodsOf(2025, '2025-12-31')).toHaveLength(17)
  })

  it('signs a rise, and leaves falls, zero and nothing alone', () => {
    expect(signed(figure('5.6', '5.6')).text).toBe('+5.6')
    expect(signed(figure('-5.6', '-5.6')).text).toBe('-5.6')
    expect(signed(figure('0.0', '0.0')).text).toBe('0.0')
    expect(signed(figure(null)).text).toBeUndefined()
  })

  it('tells what is short of a valid year, and in a running one only the months that are over', () => {
    expect(shortfallsOf(validity).year?.needed).toBe(324)
    expect(shortfallsOf(validity).months).toHaveLength(3)
    expect(lackingMonths(validity, '2026-09-29').map((one) => one.span)).toEqual(['2026-02'])
    expect(lackingMonths(validity, null)).toEqual([])
  })

  it('exports a table with the addresses of its figures', () => {
    const columns = monthColumns((key) => key).slice(5, 6)
    const row = { month: '2026-08', index: figure('2.8123', '2.81') } as never
    const about = { lines: [], refsTitle: 'refs', refsHead: [], addressOf: (ref: string) => `/?figure=${ref}` }
    const [data, from] = listSheets([row], columns, about, ['a', 'b'])
    expect(data.rows).toEqual([['air.yearly.index'], [2.8123]])
    expect(from.rows.at(-1)).toContain('air-year:x/2026/live/index')
  })
})

describe('the days a place lacks', () => {
  it('draws runs of days together', () => {
    const days = ['03', '04', '05', '09', '30'].map((day) => `2026-06-${day}`)
    expect(dayRuns(days)).toBe('3—5、9、30')
    expect(dayRuns([])).toBe('')
  })

  it('puts items together that lack the same days of a place', () => {
    const gap = (place: string, item: 'o3' | 'co' | 'day', day: string) => ({ place, name: place, item, days: [day] })
    const gaps = [
      gap('A', 'day', '2026-06-01'),
      gap('A', 'o3', '2026-06-01'),
      gap('A', 'co', '2026-06-01'),
      gap('B', 'co', '2026-06-01'),
    ]
    expect(gapGroups(gaps).map((group) => [group.place, group.items])).toEqual([
      ['A', ['day']],
      ['A', ['o3', 'co']],
      ['B', ['co']],
    ])
  })
})
