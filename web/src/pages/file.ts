import type { RouteLocationRaw } from 'vue-router'
import type { FieldValue, FormField } from '@/forms/field'
import type { Fact } from '@/parts/fact'
import type { Photo } from '@/parts/photo'
import type { StateView } from '@/parts/tone'
import type { TimeLimit } from '@/time/remaining'

/** The head of a file. */
export interface FileHead {
  number: string
  title: string
  state: StateView
  /** Who owns it now. */
  owner?: string | null
  clock?: TimeLimit | null
}

/** A step that the procedure allows to this person now. */
export interface FileAction {
  code: string
  label: string
  /** `primary` is the expected step, `return` sends back, `plain` is everything else. */
  kind?: 'primary' | 'plain' | 'return'
  /** What the step asks for; without fields it is only confirmed. */
  fields?: FormField[]
  /** What will happen and to whom. */
  next?: string
  /** The law or rule behind it. */
  basis?: string
  /** Why it cannot be done yet; all reasons at once. The step is then shown but not open. */
  objections?: string[]
}

/** Up to `most` buttons: all steps, or the first ones and a menu with the others. */
export function splitActions(actions: FileAction[], most: number): { shown: FileAction[]; more: FileAction[] } {
  const count = actions.length > most ? most - 1 : actions.length
  return { shown: actions.slice(0, count), more: actions.slice(count) }
}

/** The step with some of its questions answered beforehand. */
export function withAnswers(action: FileAction, answers: Record<string, FieldValue>): FileAction {
  return {
    ...action,
    fields: action.fields?.map((field) => (field.name in answers ? { ...field, value: answers[field.name] } : field)),
  }
}

/** One entry of the story: who did what, when, with which evidence. */
export interface StoryEntry {
  id: string
  at: string
  who?: string | null
  unit?: string | null
  what: string
  note?: string | null
  photos?: Photo[]
  facts?: Fact[]
  tone?: 'plain' | 'good' | 'bad' | 'waiting'
}

/** A titled group on the right side. */
export interface FileSection {
  title: string
  facts?: Fact[]
  links?: { label: string; to: RouteLocationRaw; note?: string }[]
}
