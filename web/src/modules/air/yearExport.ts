import { listSheets, type ExportAbout } from '@/pages/listExport'
import type { ListColumn } from '@/pages'
import type { Sheet } from '@/sheets/sheet'

/** One table of a page that is exported whole. */
export interface ExportTable<T> {
  name: string
  rows: T[]
  columns: ListColumn<T>[]
}

/** Two sheets for a table, the rows and where they come from, as every list is exported. */
export function sheetsOf<T>(table: ExportTable<T>, about: ExportAbout, aboutName: string): Sheet[] {
  return listSheets(table.rows, table.columns, about, [table.name, `${table.name} ${aboutName}`])
}
