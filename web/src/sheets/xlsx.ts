import { columnWidths, sheetName, type Sheet, type SheetValue } from './sheet'

/** Writes the sheets into one XLSX file and hands it to the person. */
export async function downloadXlsx(fileName: string, sheets: Sheet[]) {
  const { default: writeXlsxFile } = await import('write-excel-file/browser')
  const file = writeXlsxFile(
    sheets.map((sheet) => ({
      sheet: sheetName(sheet.name),
      data: sheet.rows.map((row, index) => row.map((value) => cellOf(value, index < (sheet.headRows ?? 0)))),
      columns: columnWidths(sheet.rows).map((width) => ({ width })),
      stickyRowsCount: sheet.headRows || undefined,
    })),
  )
  await file.toFile(fileName)
}

function cellOf(value: SheetValue, head: boolean) {
  if (value === null || value === undefined || value === '') return null
  if (head) return { value: String(value), type: String, fontWeight: 'bold' as const }
  if (typeof value === 'number') return { value, type: Number }
  return { value: String(value), type: String }
}

/** Hands any content to the person as a file. */
export function download(fileName: string, content: Blob | string, type = 'text/csv;charset=utf-8') {
  const blob = content instanceof Blob ? content : new Blob([content], { type })
  const address = URL.createObjectURL(blob)
  follow(address, fileName)
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}

/** Hands the file at this address to the person; without a name it has the one that the server gives it. */
export function follow(address: string, fileName = '') {
  const link = document.createElement('a')
  link.href = address
  link.download = fileName
  link.click()
}
