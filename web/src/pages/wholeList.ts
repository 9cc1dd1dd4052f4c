import type { ListQuery, ListResult } from '@/api/list'

type Key = string | number | null | undefined

/** How the rows of a list that came in one answer are filtered and sorted here, by the keys of filters and columns. */
export interface WholeListRules<T> {
  filters?: Record<string, (row: T) => string | null | undefined>
  sorts?: Record<string, (row: T) => Key>
}

/** Few rows that come in one answer, as a list page asks for them. */
export function wholeList<T>(
  { rows, asOf }: { rows: readonly T[]; asOf: string },
  query: ListQuery,
  { filters = {}, sorts = {} }: WholeListRules<T>,
): ListResult<T> {
  const kept = rows.filter((row) => Object.entries(filters).every(([key, of]) => isChosen(query[key], of(row))))
  return { rows: sorted(kept, String(query.sort ?? ''), sorts), total: kept.length, next: null, asOf }
}

function isChosen(filter: unknown, value: string | null | undefined) {
  return typeof filter !== 'string' || filter === '' || filter.split(',').includes(value ?? '')
}

/** What has no value stands last in either direction. */
function sorted<T>(rows: T[], sort: string, sorts: Record<string, (row: T) => Key>): T[] {
  const of = sorts[sort.replace('-', '')]
  if (!of) return rows
  const order = sort.startsWith('-') ? -1 : 1
  return rows.toSorted((a, b) => {
    const [left, right] = [of(a) ?? null, of(b) ?? null]
    if (left === null || right === null) return Number(left === null) - Number(right === null)
    return order * compare(left, right)
  })
}

function compare(a: string | number, b: string | number) {
  return typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b), 'zh-CN')
}
