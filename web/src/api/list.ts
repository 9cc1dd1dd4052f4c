import { api, type Query } from './client'

/** What a list page asks for: cursor, page size, sort (`dueAt` or `-dueAt`) and the filters. */
export type ListQuery = Query & { after?: string; limit?: number; sort?: string }

/** One page of a list; `next` is the cursor of the following page; `beyond` says that there are more than `total`. */
export interface ListResult<T> {
  rows: T[]
  next: string | null
  total: number
  beyond?: boolean
  asOf: string
}

export type ListFetcher<T> = (query: ListQuery) => Promise<ListResult<T>>

/** A fetcher for `GET /api/v1/<path>`. */
export function listOf<T>(path: string): ListFetcher<T> {
  return (query) => api.get<ListResult<T>>(path, query)
}
