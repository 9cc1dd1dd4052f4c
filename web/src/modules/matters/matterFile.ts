import type { FormField } from '@/forms/field'
import type { Photo } from '@/parts'
import type { Coded, Standing } from './matter'

/** A matter's file as `GET /matters/{number}` answers it. */
export interface MatterFile extends Standing {
  number: string
  title: string
  description: string
  version: number
  owner: Coded | null
  responsible: string | null
  duty: { code: string; name: string; basis: string } | null
  kind: Coded
  medium: Coded
  source: Coded
  sourceRef: string | null
  county: Coded
  township: Coded | null
  place: { address: string | null; lon: number | null; lat: number | null; datum: string | null } | null
  station: string | null
  figureRef: string | null
  openedAt: string
  openedBy: string
  clocks: ClockView[]
  timeline: TimelineEntry[]
  actions: ActionView[]
  /** Who has to take the next step; null at the end. */
  waitsFor: string | null
}

export interface ClockView {
  code: string
  name: string
  startedAt: string
  dueAt: string
  stoppedAt: string | null
  pausedAt: string | null
  overdue: boolean
  workingMinutesLeft: number | null
  basis: string
}

export interface TimelineEntry {
  action: string
  name: string
  fromState: string | null
  toState: string
  /** A limit was reached and nobody acted. */
  system: boolean
  actor: string
  post: string | null
  unit: string | null
  at: string
  note: string
  signature: string | null
  details: { label: string; value: string }[]
  photos: (Photo & { uploadedBy: string; uploadedAt: string; doubts: string[] })[]
}

/** A step open to this person now. */
export interface ActionView {
  action: string
  name: string
  next: string
  signs: string | null
  fields: FieldView[]
}

/** One question of a step; what does not apply is null. */
export type FieldView = { [Key in keyof FormField]: FormField[Key] | null } & Pick<FormField, 'name' | 'label' | 'kind'>
