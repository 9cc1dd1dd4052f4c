import { describe, expect, it } from 'vitest'
import { wholeList, type WholeListRules } from './wholeList'

interface Row {
  name: string
  county: string | null
  rate: number | null
}

const rows: Row[] = [
  { name: '甲', county: '青河县', rate: 50 },
  { name: '乙', county: null, rate: null },
  { name: '丙', county: '白石县', rate: 100 },
]
const rules: WholeListRules<Row> = {
  filters: { county: (row) => row.county },
  sorts: { rate: (row) => row.rate },
}
const names = (query: Record<string, string>) =>
  wholeList({ rows, asOf: '2026-09-30T12:00:00Z' }, query, rules).rows.map((row) => row.name)

describe('a list that came in one answer', () => {
  it('is filtered by one or several values, and counts what is left', () => {
    expect(names({ county: '青河县' })).toEqual(['甲'])
    expect(names({ county: '青河县,白石县' })).toEqual(['甲', '丙'])
    expect(wholeList({ rows, asOf: '' }, { county: '青河县' }, rules).total).toBe(1)
  })

  it('is sorted up and down, with what is missing last', () => {
    expect(names({ sort: 'rate' })).toEqual(['甲', '丙', '乙'])
    expect(names({ sort: '-rate' })).toEqual(['丙', '甲', '乙'])
    expect(names({ sort: 'unknown' })).toEqual(['甲', '乙', '丙'])
  })
})
