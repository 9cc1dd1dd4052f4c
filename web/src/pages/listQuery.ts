import type { LocationQuery } from 'vue-router'
import type { ListFilter } from './list'

/** The filters and the sort of a list as they stand in the address. */
export type ListState = Record<string, string>

export const SORT = 'sort'

/** The keys of the address that belong to a list with these filters. */
export function stateKeys(filters: readonly ListFilter[]): string[] {
  const own = filters.flatMap((filter) =>
    filter.kind === 'dateRange' ? [`${filter.key}From`, `${filter.key}To`] : [filter.key],
  )
  return [...own, SORT]
}

export function stateOf(query: LocationQuery, filters: readonly ListFilter[]): ListState {
  return Object.fromEntries(
    stateKeys(filters).flatMap((key): [string, string][] => {
      const value = query[key]
      return typeof value === 'string' && value !== '' ? [[key, value]] : []
    }),
  )
}

/** The address with the list's part replaced and everything else kept. */
export function queryWith(query: LocationQuery, state: ListState, filters: readonly ListFilter[]): LocationQuery {
  const keys = stateKeys(filters)
  const others = Object.entries(query).filter(([key]) => !keys.includes(key))
  const own = Object.entries(state).filter(([key, value]) => keys.includes(key) && value !== '')
  return Object.fromEntries([...others, ...own])
}

export function sameState(a: ListState, b: ListState): boolean {
  const entries = (state: ListState) => JSON.stringify(Object.entries(state).sort(([x], [y]) => (x < y ? -1 : 1)))
  return entries(a) === entries(b)
}

/** First click sorts upward, the second downward, the third not at all. */
export function nextSort(current: string | undefined, key: string): string {
  if (current === key) return `-${key}`
  return current === `-${key}` ? '' : key
}

export function sortDirection(current: string | undefined, key: string): 'ascending' | 'descending' | undefined {
  if (current === key) return 'ascending'
  return current === `-${key}` ? 'descending' : undefined
}

/** Each filter that is set, in words, for the head of an export. */
export function describeFilters(state: ListState, filters: readonly ListFilter[]): { name: string; value: string }[] {
  return filters.flatMap((filter) => {
    if (filter.kind === 'dateRange') {
      const from = state[`${filter.key}From`]
      const to = state[`${filter.key}To`]
      return from || to ? [{ name: filter.label, value: `${from ?? ''} — ${to ?? ''}` }] : []
    }
    const value = state[filter.key]
    if (!value) return []
    const labels = value
      .split(',')
      .map((part) => filter.options?.find((option) => option.value === part)?.label ?? part)
    return [{ name: filter.label, value: filter.kind === 'text' ? value : labels.join('、') }]
  })
}
