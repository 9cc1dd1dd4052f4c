import { api } from '@/api/client'
import type { SheetValue } from '@/sheets/sheet'

/** What a long export is called and what its sheets say besides the rows. */
export interface LongExport {
  title: string
  sheets: [string, string]
  head: string[]
  /** Asked for at the end, when it is known how many rows there are. */
  about: (rows: number) => SheetValue[][]
}

/** Where the rows go; the workbook's address comes back at the end. */
export interface ExportDoor {
  begin: (given: { title: string; sheets: [string, string]; head: string[] }) => Promise<string>
  add: (id: string, part: number, rows: SheetValue[][]) => Promise<void>
  finish: (id: string, about: SheetValue[][]) => Promise<string>
}

const server: ExportDoor = {
  begin: async (given) => (await api.post<{ id: string }>('list-exports', given)).id,
  add: (id, part, rows) => api.put(`list-exports/${id}/parts/${part}`, { rows }),
  finish: async (id, rows) => (await api.post<{ file: string }>(`list-exports/${id}/finish`, { rows })).file,
}

const PART = 2_000

/**
 * Sends the rows away as they come, a part at a time, so that they are never all held here, and answers the address of the
 * workbook that was written of them.
 */
export async function longExport(
  { about, ...given }: LongExport,
  pages: AsyncIterable<SheetValue[][]>,
  onProgress: (done: number) => void,
  door = server,
): Promise<string> {
  const id = await door.begin(given)
  let waiting: SheetValue[][] = []
  let part = 0
  let done = 0
  const send = async (rows: SheetValue[][]) => {
    await door.add(
      id,
      part++,
      rows.map((row) => row.map((value) => value ?? null)),
    )
    onProgress((done += rows.length))
  }
  for await (const rows of pages) {
    waiting.push(...rows)
    while (waiting.length >= PART) {
      await send(waiting.slice(0, PART))
      waiting = waiting.slice(PART)
    }
  }
  if (waiting.length > 0) await send(waiting)
  return door.finish(id, about(done))
}
