import type { FormField, FormValues } from './field'

interface Draft {
  at: string
  values: FormValues
}

const PREFIX = 'ecoledger.draft.'

/** Unfinished forms, kept in this browser under the person's login so that nobody meets another's words. */
export const drafts = {
  save(key: string, fields: FormField[], values: FormValues, at: Date) {
    const kept = Object.fromEntries(
      fields.filter((field) => field.kind !== 'password').map((field) => [field.name, values[field.name]]),
    )
    try {
      localStorage.setItem(PREFIX + key, JSON.stringify({ at: at.toISOString(), values: kept }))
    } catch {
      // A full or forbidden store must not stop anybody from writing.
    }
  },

  find(key: string): Draft | undefined {
    try {
      const text = localStorage.getItem(PREFIX + key)
      return text ? (JSON.parse(text) as Draft) : undefined
    } catch {
      return undefined
    }
  },

  drop(key: string) {
    localStorage.removeItem(PREFIX + key)
  },
}
