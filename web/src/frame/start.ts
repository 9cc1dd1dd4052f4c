import { onScopeDispose, shallowRef } from 'vue'
import { sessionApi } from '@/api/client'
import { asProblem, type ApiProblem } from '@/api/problem'
import { useSession } from './session'

export interface StartStep {
  name: string
  done: number
  total: number
  state: string
}

export interface Start {
  ready: boolean
  steps: StartStep[]
}

const POLL_MILLIS = 1_000

let enter: () => void
/** Settles when the city is loaded and the session known; the router waits for it before the first page. */
export const entered = new Promise<void>((resolve) => (enter = resolve))

/** Asks until the server has loaded its city, then for the session, then lets the application in. */
export function useStart() {
  const start = shallowRef<Start>()
  const problem = shallowRef<ApiProblem>()
  const inside = shallowRef(false)
  let timer: ReturnType<typeof setTimeout> | undefined

  async function poll() {
    clearTimeout(timer)
    try {
      start.value = await sessionApi.get<Start>('start')
      problem.value = undefined
      if (!start.value.ready) {
        timer = setTimeout(() => void poll(), POLL_MILLIS)
        return
      }
      await useSession().load()
      inside.value = true
      enter()
    } catch (caught) {
      problem.value = asProblem(caught)
      // A server that is just starting may not be listening yet: keep asking, slowly.
      timer = setTimeout(() => void poll(), 3 * POLL_MILLIS)
    }
  }

  onScopeDispose(() => clearTimeout(timer))
  void poll()
  return { start, problem, inside, poll }
}
