import { expect, test } from 'vitest'
import { barOf, linesOf, TOTAL, type StatisticLine } from './statistics'

const line = (key: string, received: number): StatisticLine => ({
  key,
  name: key,
  figures: { received: { value: String(received), unit: '件', ref: '' } },
})

test('the whole stands first, then the rows with the most matters', () => {
  const lines = linesOf({ total: line('', 6), rows: [line('a', 1), line('b', 5)], by: 'unit' }, '合计')
  expect(lines.map(({ key }) => key)).toEqual([TOTAL, 'b', 'a'])
  expect(lines[0]?.name).toBe('合计')
})

test('months keep their order, and nothing received is no row at all', () => {
  const months = linesOf({ total: line('', 6), rows: [line('2026-01', 1), line('2026-02', 5)], by: 'month' }, '合计')
  expect(months.map(({ key }) => key)).toEqual([TOTAL, '2026-01', '2026-02'])
  expect(linesOf({ total: line('', 0), rows: [], by: 'month' }, '合计')).toEqual([])
})

test('a share without a value has no bar', () => {
  expect(barOf({ value: null, unit: '%', ref: '' })).toBeNull()
  expect(barOf({ value: '66.67', unit: '%', ref: '' })).toBe(66.67)
})
