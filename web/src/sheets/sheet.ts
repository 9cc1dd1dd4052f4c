/** What a spreadsheet cell may hold. Numbers stay numbers, so that they can be summed. */
export type SheetValue = string | number | boolean | null | undefined

export interface Sheet {
  name: string
  rows: SheetValue[][]
  /** Number of head rows, set in bold and kept on the screen. */
  headRows?: number
}

/** Widths by content: a Chinese character counts two; between 6 and 60. */
export function columnWidths(rows: SheetValue[][]): number[] {
  const columns = Math.max(0, ...rows.map((row) => row.length))
  return Array.from({ length: columns }, (_, column) => {
    const longest = Math.max(...rows.map((row) => displayWidth(row[column])))
    return Math.min(60, Math.max(6, longest + 2))
  })
}

function displayWidth(value: SheetValue): number {
  const text = value === null || value === undefined ? '' : String(value)
  return [...text].reduce((width, char) => width + (char.charCodeAt(0) > 0x2e7f ? 2 : 1), 0)
}

/** A name that Windows, WPS and browsers accept for a file: no separators, no control characters. */
export function fileName(title: string, at: string, extension: string): string {
  const safe = title.replace(/[\\/:*?"<>|\s]+/g, '_').slice(0, 80)
  return `${safe}_${at.replace(/[-: ]/g, '').slice(0, 12)}.${extension}`
}

/** A sheet's name as Excel allows it: at most 31 characters, none of : \ / ? * [ ]. */
export function sheetName(name: string): string {
  return name.replace(/[:\\/?*[\]]/g, ' ').slice(0, 31)
}

/** Rows as CSV after RFC 4180. A cell that a spreadsheet would run as a formula is made text. */
export function csvOf(rows: SheetValue[][]): string {
  return rows.map((row) => row.map(csvCell).join(',')).join('\r\n') + '\r\n'
}

function csvCell(value: SheetValue): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'number') return String(value)
  const text = String(value)
  const harmless = /^[=+\-@\t\r]/.test(text) && Number.isNaN(Number(text)) ? `'${text}` : text
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}
