import type { SavedView } from './list'
import type { ListState } from './listQuery'

interface Memory {
  state?: ListState
  hidden?: string[]
  views?: SavedView[]
}

/** What this browser remembers of a list: last filters, hidden columns, saved views. */
export function listMemory(name: string) {
  const key = `ecoledger.list.${name}`

  function read(): Memory {
    try {
      return JSON.parse(localStorage.getItem(key) ?? '{}') as Memory
    } catch {
      return {}
    }
  }

  function write(change: Memory) {
    try {
      localStorage.setItem(key, JSON.stringify({ ...read(), ...change }))
    } catch {
      // Forgetting a filter is no reason to stop.
    }
  }

  return { read, write }
}
