import { describe, expect, it } from 'vitest'
import type { ListColumn, ListFilter } from './list'
import { listSheets } from './listExport'
import { describeFilters, nextSort, queryWith, sameState, sortDirection, stateOf } from './listQuery'

const filters: ListFilter[] = [
  { key: 'q', label: '标题', kind: 'text' },
  { key: 'state', label: '状态', kind: 'multi', options: [{ value: 'OPEN', label: '办理中' }] },
  { key: 'found', label: '发现', kind: 'dateRange' },
]

describe('the filters of a list', () => {
  it('are read from the address and leave the rest of it alone', () => {
    const query = { q: '扬尘', foundFrom: '2026-09-01', figure: 'obs:1', sort: '-dueAt', state: '' }
    expect(stateOf(query, filters)).toEqual({ q: '扬尘', foundFrom: '2026-09-01', sort: '-dueAt' })
    expect(queryWith(query, { state: 'OPEN' }, filters)).toEqual({ figure: 'obs:1', state: 'OPEN' })
  })

  it('are told in words', () => {
    expect(describeFilters({ q: 'a,b', state: 'OPEN,X', foundTo: '2026-09-30' }, filters)).toEqual([
      { name: '标题', value: 'a,b' },
      { name: '状态', value: '办理中、X' },
      { name: '发现', value: ' — 2026-09-30' },
    ])
  })

  it('are the same in any order', () => {
    expect(sameState({ a: '1', b: '2' }, { b: '2', a: '1' })).toBe(true)
    expect(sameState({ a: '1' }, { a: '2' })).toBe(false)
  })
})

describe('the sort of a list', () => {
  it('goes up, down and away', () => {
    expect(['', 'due', '-due', 'other'].map((sort) => nextSort(sort, 'due'))).toEqual(['due', '-due', '', 'due'])
    expect(sortDirection('-due', 'due')).toBe('descending')
    expect(sortDirection('-due', 'title')).toBeUndefined()
  })
})

describe('the export of a list', () => {
  interface Row {
    name: string
    pm10: { value: string | null; unit: string; ref: string }
  }
  const columns: ListColumn<Row>[] = [
    { key: 'name', title: '站点', text: (row) => row.name },
    { key: 'pm10', title: 'PM10', unit: 'µg/m³', figure: (row) => row.pm10 },
  ]
  const about = {
    lines: [['标题', '站点']] as [string, string][],
    refsTitle: '数字出处',
    refsHead: ['行', '列', '编号', '地址'],
    addressOf: (ref: string) => `/x?figure=${ref}`,
  }

  it('holds numbers as numbers, gaps as gaps, and on the second sheet where each number comes from', () => {
    const rows = [
      { name: '青石镇站', pm10: { value: '118', unit: 'µg/m³', ref: 'o:1' } },
      { name: '白沙站', pm10: { value: null, unit: 'µg/m³', ref: 'o:2' } },
    ]
    const [data, second] = listSheets(rows, columns, about, ['数据', '说明'])
    expect(data.rows).toEqual([
      ['站点', 'PM10（µg/m³）'],
      ['青石镇站', 118],
      ['白沙站', null],
    ])
    expect(second.rows).toContainEqual([2, 'PM10', 'o:1', '/x?figure=o:1'])
    expect(second.rows[0]).toEqual(['标题', '站点'])
  })
})
