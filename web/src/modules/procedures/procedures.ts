import { api } from '@/api/client'
import type { FieldError } from '@/api/problem'
import type { Tone } from '@/parts'

export type Standing = 'DRAFT' | 'ANNULLED' | 'PAST' | 'PRESENT' | 'COMING'

/** A name in both languages. */
export interface Words {
  chinese: string
  english: string
}

export interface VersionRow {
  name: string
  title: Words
  version: string
  standing: Standing
  validFrom: string | null
  basedOn: string | null
  by: string | null
  at: string | null
  reason: string | null
}

/** A line of the table, cell by cell, in the codes of the server's tables. */
export interface Line {
  from: string
  action: string
  to: string
  who: string
  notBy: string
  signs: string
  clocks: string
  event: string
  needs: string
  sets: string
  reason: string
  reasonEnglish: string
}

export type WordKind = 'state' | 'end' | 'action'

/** What this table calls one of its states or actions; an `end` is a state in which a matter is over. */
export interface OwnWord extends Words {
  kind: string
  code: string
}

export interface Choices {
  roles: string[]
  relations: string[]
  fields: { code: string; type: string }[]
  limits: string[]
  moves: string[]
  settings: string[]
  signatures: string[]
  today: string
}

export interface VersionFile {
  name: string
  title: Words
  version: string
  standing: Standing
  /** Null for a version that the product brings. */
  id: number | null
  revision: number
  validFrom: string | null
  basedOn: string | null
  reason: string | null
  story: { what: string; at: string; who: string }[]
  lines: Line[]
  own: OwnWord[]
  /** By `kind:code`. */
  names: Record<string, Words>
  faults: FieldError[]
  choices: Choices | null
  asOf: string
}

const tones: Record<Standing, Tone> = {
  DRAFT: 'plain',
  ANNULLED: 'muted',
  PAST: 'muted',
  PRESENT: 'active',
  COMING: 'soon',
}

export const standingTone = (standing: Standing): Tone => tones[standing]

export const addressOf = (name: string, version: string) => `/procedures/${name}/${version}`

const path = (name: string, rest: string) => `procedures/${encodeURIComponent(name)}/${rest}`

export const procedures = {
  open: (name: string, version: string) => api.get<VersionFile>(path(name, encodeURIComponent(version))),
  draft: (name: string, basedOn: string) => api.post<VersionFile>(path(name, 'drafts'), { basedOn }),
  change: (file: VersionFile, lines: Line[], own: OwnWord[]) =>
    api.put<VersionFile>(path(file.name, `drafts/${file.id}`), { revision: file.revision, lines, own }),
  putInForce: (file: VersionFile, answers: object) =>
    api.post<VersionFile>(path(file.name, `drafts/${file.id}/in-force`), { revision: file.revision, ...answers }),
  annul: (file: VersionFile, answers: object) =>
    api.post<VersionFile>(path(file.name, `drafts/${file.id}/annul`), answers),
}
