import { computed, ref, shallowRef, watch } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import type { ListFetcher } from '@/api/list'
import { asProblem, type ApiProblem } from '@/api/problem'
import { usePreferences } from '@/frame/preferences'
import type { ListFilter } from './list'
import { listMemory } from './listMemory'
import { queryWith, sameState, SORT, stateOf, type ListState } from './listQuery'

interface ListOptions<T> {
  name: string
  filters: () => ListFilter[]
  fetcher: () => ListFetcher<T>
  pageSize: number
  defaultSort?: string
}

/** The rows of a list for the filters in the address: first page, further pages by cursor, remembered filters. */
export function useList<T>({ name, filters, fetcher, pageSize, defaultSort }: ListOptions<T>) {
  const route = useRoute()
  const router = useRouter()
  const memory = listMemory(name)
  const path = route.path

  const rows = shallowRef<T[]>([])
  const next = ref<string | null>(null)
  const total = ref<number>()
  const beyond = ref(false)
  const asOf = ref<string>()
  const loading = ref(false)
  const problem = shallowRef<ApiProblem>()
  let latest = 0

  const state = computed<ListState>(() => stateOf(route.query, filters()))
  const sort = computed(() => state.value[SORT] ?? defaultSort)
  const filtered = computed(() => Object.keys(state.value).some((key) => key !== SORT))

  async function fetchPage(after?: string) {
    const mine = ++latest
    loading.value = true
    try {
      const page = await fetcher()({ ...state.value, sort: sort.value, limit: pageSize, after })
      if (mine !== latest) return
      rows.value = after ? [...rows.value, ...page.rows] : page.rows
      next.value = page.next
      total.value = page.total
      beyond.value = page.beyond ?? false
      asOf.value = page.asOf
      problem.value = undefined
    } catch (caught) {
      if (mine === latest) problem.value = asProblem(caught)
    } finally {
      if (mine === latest) loading.value = false
    }
  }

  /** Every row of this view, a page at a time. */
  async function* pages() {
    let after: string | undefined
    do {
      const page = await fetcher()({ ...state.value, sort: sort.value, limit: 500, after })
      yield page
      after = page.next ?? undefined
    } while (after)
  }

  function setState(state: ListState) {
    memory.write({ state })
    return router.replace({ query: queryWith(route.query, state, filters()) })
  }

  function change(part: ListState) {
    return setState({ ...state.value, ...part })
  }

  // An address without filters opens the list as it was left; one with filters shows exactly what it says.
  const remembered = memory.read().state
  const restores = Object.keys(state.value).length === 0 && remembered && Object.keys(remembered).length > 0
  if (restores) void setState(remembered)
  else void fetchPage()

  // The server answers in the reader's language.
  watch(
    () => usePreferences().locale,
    () => void fetchPage(),
  )

  watch(state, (now, before) => {
    if (route.path === path && !sameState(now, before)) void fetchPage()
  })

  return {
    rows,
    next,
    total,
    beyond,
    asOf,
    loading,
    problem,
    state,
    sort,
    filtered,
    reload: () => fetchPage(),
    more: () => (next.value ? fetchPage(next.value) : Promise.resolve()),
    pages,
    setState,
    change,
  }
}
