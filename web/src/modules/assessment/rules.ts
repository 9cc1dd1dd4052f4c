import { api } from '@/api/client'
import type { SubjectKind } from './assessment'

export interface RuleSetRow {
  code: string
  version: string
  title: string
  english: string
  subjects: SubjectKind
  periods: ('YEAR' | 'QUARTER' | 'MONTH')[]
  within: string | null
  withinName: string | null
  validFrom: string
  validTo: string | null
  total: number
  items: number
  state: 'IN_FORCE' | 'COMING' | 'OVER' | 'REPLACED'
  hash: string
  issuedAt: string | null
  issuedBy: string | null
}

export interface Sentence {
  address: string
  heading: string
  text: string
}

export interface WordSection {
  name: string
  title: string
  sentences: Sentence[]
}

export interface Example {
  address: string
  heading: string
  lines: string[]
}

export interface RuleSetFile {
  rules: RuleSetRow
  text: string
  words: WordSection[]
  examples: Example[]
  actions: ('draft' | 'replay')[]
}

export interface Mend {
  field: string
  code: string
  message: string
}

export interface Preview {
  objections: Mend[]
  words: WordSection[]
  examples: Example[]
}

export interface DraftRow {
  id: number
  state: 'DRAFT' | 'ISSUED' | 'DISCARDED'
  edit: number
  code: string
  version: string
  title: string
  objections: number
  editedAt: string
  editedBy: string
  endedAt: string | null
  endedBy: string | null
  endReason: string | null
}

export interface Draft {
  draft: DraftRow
  body: string
  preview: Preview
  actions: ('save' | 'issue' | 'discard' | 'trial')[]
}

/** How one entry of a rule set is written; the server reads it off its own records. */
export interface Entry {
  name: string
  chinese: string
  english: string
  writing: 'TEXT' | 'WHOLE' | 'NUMBER' | 'FLAG' | 'DAY' | 'CHOICE' | 'PART'
  many: boolean
  required: boolean
  instead: string | number | boolean | null
  choices: { name: string; chinese: string; english: string }[]
  part: string | null
}

export interface Kind {
  name: string
  chinese: string
  english: string
  entries: Entry[]
}

export interface Part {
  name: string
  kinds: Kind[]
}

export interface Shape {
  parts: Part[]
  facts: { source: string; item: string; chinese: string; english: string }[]
  questions: { when: string; question: string; english: string }[]
  consequences: string[]
  ruleSets: string[]
}

export type Written = string | number | boolean | null | Written[] | { [name: string]: Written }
export type WrittenPart = Record<string, Written>

export const rules = {
  all: () => api.get<{ rows: RuleSetRow[]; asOf: string }>('rule-sets'),
  one: (code: string, version: string) => api.get<RuleSetFile>(`rule-sets/${code}/${version}`),
  shape: () => api.get<Shape>('rule-sets/shape'),
  drafts: () => api.get<{ rows: DraftRow[]; actions: string[]; asOf: string }>('rule-drafts'),
  draft: (id: string) => api.get<Draft>(`rule-drafts/${id}`),
  begin: (from: string) => api.post<Draft>('rule-drafts', { from }),
  preview: (body: string) => api.post<Preview>('rule-drafts/preview', { body }),
  save: (id: number, edit: number, body: string) => api.post<Draft>(`rule-drafts/${id}/save`, { edit, body }),
  issue: (id: number, edit: number) => api.post<RuleSetRow>(`rule-drafts/${id}/issue`, { edit }),
  discard: (id: number, reason: string) => api.post<Draft>(`rule-drafts/${id}/discard`, { reason }),
}

/** A new part as the editor adds it: required choices take their first, lists are empty, numbers and words are to be written. */
export function blank(part: Part, kind: Kind | undefined = part.kinds[0]): WrittenPart {
  const made: WrittenPart = {}
  if (!kind) return made
  if (kind.name) made.kind = kind.name
  for (const entry of kind.entries) {
    if (entry.many) made[entry.name] = []
    else if (entry.instead !== null) made[entry.name] = entry.instead
    else made[entry.name] = null
  }
  return made
}

/** The objections at an address itself, not those further inside. */
export function at(objections: Mend[], address: string): Mend[] {
  return objections.filter((one) => one.field === address)
}

/** How many objections lie at an address or inside it. */
export function within(objections: Mend[], address: string): number {
  return objections.filter(
    ({ field }) => field === address || field.startsWith(`${address}.`) || field.startsWith(`${address}[`),
  ).length
}
