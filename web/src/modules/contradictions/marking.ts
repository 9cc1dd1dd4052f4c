import type { MarkedSpan } from '@/parts'
import type { Finding, Piece } from './checks'

/** The marks of each piece by its index, with the number of their finding. */
export function spansByPiece(findings: Finding[]): Map<number, MarkedSpan<number>[]> {
  const spans = new Map<number, MarkedSpan<number>[]>()
  for (const finding of findings) {
    for (const { piece, from, to } of finding.marks) {
      spans.set(piece, [...(spans.get(piece) ?? []), { from, to, mark: finding.number }])
    }
  }
  return spans
}

export interface TableRow {
  row: number
  /** Index of the piece in each column; undefined for an empty cell. */
  cells: (number | undefined)[]
}

/** A paragraph, or a table with the rows that are left out of it for its length. */
export type Block =
  { kind: 'words'; piece: number } | { kind: 'table'; title: string; columns: number[]; rows: TableRow[]; left: number }

/** So many rows are shown in full; of longer tables the first ones and those around marks. */
const LONGEST_TABLE = 60
const HEAD_ROWS = 3

export function blocksOf(pieces: Piece[], marked: ReadonlySet<number>): Block[] {
  const blocks: Block[] = []
  let at = 0
  while (at < pieces.length) {
    const first = pieces[at]
    if (first.column === 0) {
      blocks.push({ kind: 'words', piece: at++ })
      continue
    }
    let end = at
    while (end < pieces.length && isOf(pieces[end], first)) end++
    blocks.push(tableOf(pieces, at, end, marked))
    at = end
  }
  return blocks
}

function isOf(piece: Piece, first: Piece) {
  return piece.column > 0 && piece.kind === first.kind && piece.table === first.table
}

function tableOf(pieces: Piece[], from: number, to: number, marked: ReadonlySet<number>): Block {
  const own = pieces.slice(from, to)
  const columns = [...new Set(own.map((piece) => piece.column))].sort((one, other) => one - other)
  const rows = new Map<number, TableRow>()
  own.forEach((piece, index) => {
    const row = rows.get(piece.row) ?? { row: piece.row, cells: columns.map(() => undefined) }
    row.cells[columns.indexOf(piece.column)] = from + index
    rows.set(piece.row, row)
  })
  const all = [...rows.values()]
  const shown = all.length <= LONGEST_TABLE ? all : decisive(all, marked)
  return { kind: 'table', title: own[0].table, columns, rows: shown, left: all.length - shown.length }
}

/** The head of the table, and each row with a mark between its neighbours. */
function decisive(rows: TableRow[], marked: ReadonlySet<number>): TableRow[] {
  const isMarked = (row: TableRow | undefined) =>
    row?.cells.some((piece) => piece !== undefined && marked.has(piece)) ?? false
  return rows.filter(
    (row, index) => index < HEAD_ROWS || isMarked(rows[index - 1]) || isMarked(row) || isMarked(rows[index + 1]),
  )
}

/** `C` for 3, `AA` for 27. */
export function columnName(column: number): string {
  const rest = (column - 1) % 26
  const letter = String.fromCharCode(65 + rest)
  return column > 26 ? columnName((column - 1 - rest) / 26) + letter : letter
}
