import { shallowRef, watch, type Ref } from 'vue'
import type { ListFetcher } from '@/api/list'
import { usePeriod } from '@/frame/period'
import { wholeList, type WholeListRules } from '@/pages'

interface Answer {
  asOf: string
}

/** A list of the period chosen in the top bar, whose rows are a part of one answer; the page's head shows the rest. */
export function useWaterPeriod<A extends Answer, T>(
  fetch: (period: string | undefined) => Promise<A>,
  rowsOf: (answer: A) => readonly T[],
  rules: WholeListRules<T>,
  list: Ref<{ reload: () => Promise<void> } | undefined>,
) {
  const store = usePeriod()
  const answer = shallowRef<A>()
  watch(
    () => store.period,
    () => list.value?.reload(),
  )

  const fetcher: ListFetcher<T> = async (query) => {
    const fetched = await fetch(store.period)
    answer.value = fetched
    return wholeList({ rows: rowsOf(fetched), asOf: fetched.asOf }, query, rules)
  }
  return { answer, fetcher }
}
