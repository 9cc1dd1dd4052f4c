import { defineStore } from 'pinia'
import { ref } from 'vue'
import { useRouter } from 'vue-router'
import { extendTrail } from './trail'

/** Which figure is open. It is part of the address, so that it can be sent on and the back button closes it. */
export const useFigures = defineStore('figures', () => {
  const router = useRouter()
  const trail = ref<string[]>([])

  function follow(ref: string | undefined) {
    trail.value = extendTrail(trail.value, ref)
  }

  function open(ref: string) {
    const { query } = router.currentRoute.value
    if (query.figure !== ref) void router.push({ query: { ...query, figure: ref } })
  }

  function close() {
    const { figure: _, ...query } = router.currentRoute.value.query
    void router.push({ query })
  }

  return { trail, follow, open, close }
})
