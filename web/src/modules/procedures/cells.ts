import type { Line, OwnWord, Words } from './procedures'

/** Before a matter is opened it has no state. */
export const NOTHING = '-'
/** The matter stays in its state. */
export const SAME = '='
export const SYSTEM = 'SYSTEM'

export const isOpening = (line: Line) => line.from === NOTHING

const split = (cell: string, separator: RegExp | string) =>
  cell
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '')

export const wordsIn = (cell: string) => split(cell, /\s+/)
export const statesIn = (cell: string) => split(cell, '|')
export const movesIn = (cell: string) => split(cell, ';')

export const emptyLine = (): Line => ({
  from: '',
  action: '',
  to: '',
  who: '',
  notBy: '',
  signs: '',
  clocks: '',
  event: '',
  needs: '',
  sets: '',
  reason: '',
  reasonEnglish: '',
})

/** Names of everything that a table mentions, with the table's own words in front of the shared ones. */
export function namesWith(shared: Record<string, Words>, own: OwnWord[]): Record<string, Words> {
  const mine = own.map((word): [string, Words] => [`${word.kind === 'end' ? 'state' : word.kind}:${word.code}`, word])
  return { ...shared, ...Object.fromEntries(mine) }
}

/** Says cells in words; `t` gives the few sentences around the names. */
export function speaker(
  names: Record<string, Words>,
  english: boolean,
  t: (key: string, values?: Record<string, unknown>) => string,
) {
  function name(kind: string, code: string) {
    const found = names[`${kind}:${code}`]
    return (english ? found?.english : found?.chinese) || code
  }
  function who(cell: string) {
    if (cell === SYSTEM) return t('procedures.system')
    const [role = '', relation = ''] = cell.split('@')
    return t('procedures.roleOf', { role: name('role', role), relation: name('relation', relation) })
  }
  function move(cell: string) {
    const [what = '', limit = '', until] = cell.split(/\s+/)
    const said = t(`procedures.move.${what}`, { limit: name('limit', limit) })
    return until ? t('procedures.moveUntil', { move: said, field: name('field', until) }) : said
  }
  function need(cell: string) {
    const open = cell.endsWith('?')
    const field = name('field', open ? cell.slice(0, -1) : cell)
    return open ? t('procedures.optional', { field }) : field
  }
  return { name, who, move, need, set: (cell: string) => name('set', cell) }
}

export type Speaker = ReturnType<typeof speaker>

/** Row indices of the server's objections (`rows.3.needs`), and what is left over. */
export function faultRow(field: string): number | undefined {
  const found = /^rows\.(\d+)\./.exec(field)
  return found ? Number(found[1]) : undefined
}

export function faultWord(field: string): string | undefined {
  if (field.startsWith('words.')) return field.slice('words.'.length)
  return field.startsWith('states.') ? `state:${field.slice('states.'.length)}` : undefined
}

/** The list with the element moved by one place up or down. */
export function moved<T>(list: T[], index: number, by: 1 | -1): T[] {
  const to = index + by
  if (to < 0 || to >= list.length) return list
  const changed = [...list]
  changed.splice(to, 0, ...changed.splice(index, 1))
  return changed
}
