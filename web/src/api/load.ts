import { getCurrentInstance, ref, shallowRef, watch, type Ref, type ShallowRef } from 'vue'
import { usePreferences } from '@/frame/preferences'
import { asProblem, type ApiProblem } from './problem'

/** Something fetched for a page: the data or the problem, and how to fetch it again. */
export interface Load<T> {
  data: ShallowRef<T | undefined>
  problem: ShallowRef<ApiProblem | undefined>
  loading: Ref<boolean>
  reload: () => Promise<void>
}

/** Runs `fetcher` at once and on every `reload`; an answer that a later request has overtaken is dropped. */
export function useLoad<T>(fetcher: () => Promise<T>): Load<T> {
  const data = shallowRef<T>()
  const problem = shallowRef<ApiProblem>()
  const loading = ref(false)
  let latest = 0

  async function reload() {
    const mine = ++latest
    loading.value = true
    try {
      const fetched = await fetcher()
      if (mine !== latest) return
      data.value = fetched
      problem.value = undefined
    } catch (caught) {
      if (mine === latest) problem.value = asProblem(caught)
    } finally {
      if (mine === latest) loading.value = false
    }
  }

  // The server answers in the reader's language.
  if (getCurrentInstance()) watch(() => usePreferences().locale, reload)
  void reload()
  return { data, problem, loading, reload }
}
