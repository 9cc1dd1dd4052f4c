import { api } from '@/api/client'
import type { ListFetcher, ListQuery, ListResult } from '@/api/list'
import { waitsForMe, type MatterLine } from './matter'

const PAGE = 200
const MOST_PAGES = 10

type Get = (query: ListQuery) => Promise<ListResult<MatterLine>>

const get: Get = (query) => api.get<ListResult<MatterLine>>('matters', query)

/** The list's rows. `whose` is `unit` for those of the own unit, `me` for those that wait for the person. */
export function fetchMatters({ whose, ...asked }: ListQuery, from: Get = get): Promise<ListResult<MatterLine>> {
  const query = { ...asked, merged: asked.merged ?? mergedUnlessAsked(asked) }
  if (whose === 'me') return fetchWaiting(query, from)
  return from({ ...query, mine: whose === 'unit' || undefined })
}

/** What was merged is counted with the file that holds it, unless somebody looks for it: by its state, number or words. */
function mergedUnlessAsked({ state, text }: ListQuery): string | undefined {
  return text || String(state ?? '').includes('merged') ? undefined : 'without'
}

/** Whether a matter waits for the person is said by its row, so the open ones are read through and chosen here. */
async function fetchWaiting(query: ListQuery, from: Get): Promise<ListResult<MatterLine>> {
  const states = [query.state, 'open'].filter(Boolean).join(',')
  const rows: MatterLine[] = []
  let page: ListResult<MatterLine> | undefined
  for (let count = 0; count < MOST_PAGES && (!page || page.next); count++) {
    page = await from({ ...query, state: states, limit: PAGE, after: page?.next ?? undefined })
    rows.push(...page.rows.filter(waitsForMe))
  }
  return { rows, next: null, total: rows.length, asOf: page?.asOf ?? '' }
}

/** Fetches for a list with a preset: what the person chooses goes before it. */
export function mattersFetcher(preset: ListQuery = {}): ListFetcher<MatterLine> {
  return (query) => fetchMatters({ ...preset, ...query })
}
