import { figureNumber, type ShownFigure } from '@/figures/figure'
import type { Sheet, SheetValue } from '@/sheets/sheet'
import type { ListColumn } from './list'

/** What the second sheet of an export says about the first. Label and value pairs, already in words. */
export interface ExportAbout {
  lines: [string, SheetValue][]
  refsTitle: string
  refsHead: string[]
  /** The address under which a figure opens. */
  addressOf: (ref: string) => string
}

export function exportCell<T>(column: ListColumn<T>, row: T): SheetValue {
  if (column.exportValue) return column.exportValue(row)
  if (column.figure) return figureNumber(column.figure(row))
  return column.text?.(row) ?? null
}

export function headOf<T>(column: ListColumn<T>): string {
  return column.unit ? `${column.title}（${column.unit}）` : column.title
}

/** Exactly the view as two sheets: the rows, and where they and their figures come from. */
export function listSheets<T>(
  rows: T[],
  columns: ListColumn<T>[],
  about: ExportAbout,
  names: [string, string],
): Sheet[] {
  const data = [columns.map(headOf), ...rows.map((row) => columns.map((column) => exportCell(column, row)))]
  return [
    { name: names[0], rows: data, headRows: 1 },
    { name: names[1], rows: [...about.lines, ...refRows(rows, columns, about)] },
  ]
}

function refRows<T>(rows: T[], columns: ListColumn<T>[], about: ExportAbout): SheetValue[][] {
  const refs = rows.flatMap((row, index) =>
    columns.flatMap((column): SheetValue[][] => {
      const figure: ShownFigure | null | undefined = column.figure?.(row)
      return figure?.ref ? [[index + 2, column.title, figure.ref, about.addressOf(figure.ref)]] : []
    }),
  )
  return refs.length > 0 ? [[], [about.refsTitle], about.refsHead, ...refs] : []
}
