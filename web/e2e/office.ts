import { readFileSync } from 'node:fs'
import { inflateRawSync } from 'node:zlib'
import type { Locator, Page } from 'playwright-core'

const ENTRY = 0x02014b50
const END = 0x06054b50

/** The parts of a ZIP file by name, by its own directory. */
function parts(file: Buffer): Map<string, Buffer> {
  let end = file.length - 22
  while (file.readUInt32LE(end) !== END) end--
  const found = new Map<string, Buffer>()
  let at = file.readUInt32LE(end + 16)
  for (let left = file.readUInt16LE(end + 10); left > 0; left--) {
    if (file.readUInt32LE(at) !== ENTRY) throw new Error(`No entry at ${at}`)
    const [nameLength, extra, comment] = [28, 30, 32].map((place) => file.readUInt16LE(at + place))
    const name = file.toString('utf8', at + 46, at + 46 + nameLength)
    const local = file.readUInt32LE(at + 42)
    const from = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28)
    const packed = file.subarray(from, from + file.readUInt32LE(at + 20))
    found.set(name, file.readUInt16LE(at + 10) === 8 ? inflateRawSync(packed) : packed)
    at += 46 + nameLength + extra + comment
  }
  return found
}

const MARKS: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'", '&amp;': '&' }

function text(xml: string): string {
  return xml
    .replace(/<[^>]*>/g, '')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&(?:lt|gt|quot|apos|amp);/g, (mark) => MARKS[mark])
}

function each(xml: string, element: string): string[] {
  return xml.match(new RegExp(`<${element}(?:\\s[^>]*[^/>])?>[\\s\\S]*?</${element}>`, 'g')) ?? []
}

/** All cells of a workbook that hold something, sheet by sheet, row by row. */
export function rowsOf(workbook: Buffer): string[][] {
  const all = parts(workbook)
  const shared = each(all.get('xl/sharedStrings.xml')?.toString('utf8') ?? '', 'si').map(text)
  return [...all.keys()]
    .filter((name) => /^xl\/worksheets\/[^/]+\.xml$/.test(name))
    .sort()
    .flatMap((name) => each(all.get(name)!.toString('utf8'), 'row'))
    .map((row) => each(row, 'c').map((cell) => (cell.includes('t="s"') ? shared[Number(text(cell))] : text(cell))))
}

/** The words of a document, a paragraph a line. */
export function wordsOf(document: Buffer): string {
  return each(parts(document).get('word/document.xml')!.toString('utf8'), 'w:p').map(text).join('\n')
}

/** What a button or a link gives to take away. */
export async function taken(page: Page, from: Locator): Promise<{ name: string; file: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download'), from.click()])
  return { name: download.suggestedFilename(), file: readFileSync(await download.path()) }
}
