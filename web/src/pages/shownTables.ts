import type { Sheet, SheetValue } from '@/sheets/sheet'

/** A table as a page shows it. */
export interface ShownTable {
  name: string
  head: string[]
  rows: SheetValue[][]
}

/** Each table as a sheet, and a last one that says what they are. Names that are the same get a number. */
export function tableSheets(tables: ShownTable[], about: [string, SheetValue][], aboutName: string): Sheet[] {
  const taken = new Set([aboutName])
  const own = (name: string) => {
    let free = name
    for (let number = 2; taken.has(free); number++) free = `${name.slice(0, 26)} ${number}`
    taken.add(free)
    return free
  }
  return [
    ...tables.map(({ name, head, rows }) => ({ name: own(name), rows: [head, ...rows], headRows: 1 })),
    { name: aboutName, rows: about },
  ]
}
