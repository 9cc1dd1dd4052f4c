import { describe, expect, it } from 'vitest'
import { countiesWith, NONE, saidOf, shownRows, type UpperRow } from './upper'

const row = (line: number, part: Partial<UpperRow>) => ({ line, mapping: null, gaps: [], ...part }) as UpperRow
const mapping = { code: 'good-days', name: '优良天数', unit: '天', note: '', at: '', by: '' }

describe('the rows of a sheet of the level above', () => {
  it('are shown as asked: all, those without a mapping, those with a gap that is open', () => {
    const rows = [
      row(1, { gaps: [{ code: 'unmapped', text: '', open: true }] }),
      row(2, { mapping, gaps: [{ code: 'stricter', text: '', open: false }] }),
      row(3, { mapping, gaps: [{ code: 'weaker', text: '', open: true }] }),
    ]
    expect(shownRows(rows, 'all')).toHaveLength(3)
    expect(shownRows(rows, 'unmapped').map(({ line }) => line)).toEqual([1])
    expect(shownRows(rows, 'gaps').map(({ line }) => line)).toEqual([1, 3])
  })

  it('send what a person chose, and nothing while nothing is chosen', () => {
    expect(saidOf(1, '', '')).toEqual([])
    expect(saidOf(1, 'good-days', ' ')).toEqual([{ line: 1, indicator: 'good-days', note: '' }])
    expect(saidOf(1, NONE, ' 省厅直接考核 ')).toEqual([{ line: 1, indicator: null, note: '省厅直接考核' }])
  })

  it('count a county once that has the target in two letters', () => {
    const value = { value: '62', text: '62', unit: 'µg/m³', ref: 'target:1', missing: false }
    const promised = (region: string, letter: string) => ({ region, letter, value })
    const counties = [
      promised('青河县', 'ZR2026-002'),
      promised('青河县', 'ZR2026-003'),
      promised('白石县', 'ZR2026-002'),
    ]
    expect(countiesWith(row(1, { counties }))).toBe(2)
  })
})
