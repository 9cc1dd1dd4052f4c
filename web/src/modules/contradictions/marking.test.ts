import { describe, expect, it } from 'vitest'
import type { Finding, Piece } from './checks'
import { blocksOf, columnName, spansByPiece } from './marking'

const words = (text: string): Piece => ({ text, kind: 'PARAGRAPH', table: '', row: 1, column: 0, place: '' })
const cell = (table: string, row: number, column: number): Piece => ({
  text: `${row}/${column}`,
  kind: 'SHEET',
  table,
  row,
  column,
  place: '',
})
const finding = (number: number, ...marks: [number, number, number][]) =>
  ({ number, marks: marks.map(([piece, from, to]) => ({ piece, from, to, text: '' })) }) as unknown as Finding

describe('marks in a text', () => {
  it('are gathered by their piece', () => {
    const spans = spansByPiece([finding(1, [0, 1, 2], [3, 0, 1]), finding(2, [3, 4, 5])])
    expect(spans.get(3)).toEqual([
      { from: 0, to: 1, mark: 1 },
      { from: 4, to: 5, mark: 2 },
    ])
    expect(spans.get(1)).toBeUndefined()
  })
})

describe('the pieces of a text', () => {
  it('are paragraphs and tables in reading order; empty cells stay empty', () => {
    const blocks = blocksOf(
      [words('前'), cell('汇总', 1, 1), cell('汇总', 1, 3), cell('汇总', 2, 3), cell('明细', 1, 1), words('后')],
      new Set(),
    )
    expect(blocks.map((block) => block.kind)).toEqual(['words', 'table', 'table', 'words'])
    expect(blocks[1]).toMatchObject({
      title: '汇总',
      columns: [1, 3],
      left: 0,
      rows: [
        { row: 1, cells: [1, 2] },
        { row: 2, cells: [undefined, 3] },
      ],
    })
  })

  it('of a long table are its head and the rows around marks', () => {
    const pieces = Array.from({ length: 200 }, (_, row) => cell('汇总', row + 1, 1))
    const [table] = blocksOf(pieces, new Set([149]))
    expect(table).toMatchObject({ left: 194 })
    expect(table.kind === 'table' && table.rows.map((row) => row.row)).toEqual([1, 2, 3, 149, 150, 151])
  })

  it('have columns by letters in a sheet', () => {
    expect([1, 3, 26, 27, 702, 703].map(columnName)).toEqual(['A', 'C', 'Z', 'AA', 'ZZ', 'AAA'])
  })
})
