import { isSecret, type FormField, type FormValues } from './field'

interface Draft {
  at: string
  values: FormValues
}

const PREFIX = 'ecoledger.draft.'

/**
 * Unfinished forms, kept in this browser under the person's login so that nobody meets another's words. What says who
 * somebody is survives a reload, but not the tab: such a form may lie on a desk or in a public hall.
 */
export const drafts = {
  /** Whether there is anything in it that may be kept. */
  save(key: string, fields: FormField[], values: FormValues, at: Date): boolean {
    const kept = fields.filter((field) => !isSecret(field) && !field.anew)
    const write = (store: Storage, some: FormField[]) => {
      if (some.length === 0) return
      const own = Object.fromEntries(some.map((field) => [field.name, values[field.name]]))
      store.setItem(PREFIX + key, JSON.stringify({ at: at.toISOString(), values: own }))
    }
    try {
      write(
        localStorage,
        kept.filter((field) => !field.personal),
      )
      write(
        sessionStorage,
        kept.filter((field) => field.personal),
      )
    } catch {
      // A full or forbidden store must not stop anybody from writing.
    }
    return kept.length > 0
  },

  find(key: string): Draft | undefined {
    try {
      const [draft, personal] = [localStorage, sessionStorage].map((store) => {
        const text = store.getItem(PREFIX + key)
        return text ? (JSON.parse(text) as Draft) : undefined
      })
      return draft && { at: draft.at, values: { ...draft.values, ...personal?.values } }
    } catch {
      return undefined
    }
  },

  drop(key: string) {
    localStorage.removeItem(PREFIX + key)
    sessionStorage.removeItem(PREFIX + key)
  },
}
