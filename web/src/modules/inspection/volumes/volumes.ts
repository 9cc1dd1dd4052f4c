import { api } from '@/api/client'
import type { FormField } from '@/forms/field'
import type { FileAction } from '@/pages'

/** A stay of an inspection group, as far as a choice needs it. */
export interface StayName {
  inspection: { code: string; name: string; from: string; to: string }
  running: boolean
}

/** The wanted stay: the one in the address, else the one in town, else the newest. */
export function chosenStay(stays: StayName[], wanted: string | undefined): StayName | undefined {
  return (
    stays.find((stay) => stay.inspection.code === wanted) ?? stays.find((stay) => stay.running) ?? stays[0] ?? undefined
  )
}

export async function loadStays(): Promise<StayName[]> {
  return (await api.get<{ rows: StayName[] }>('inspections')).rows
}

export interface Word {
  byName: string
  at: string
  count: number
}

export interface Overview {
  inspection: string
  units: {
    unit: string
    name: string
    stale: boolean
    lists: { list: string; name: string; count: number; stale: boolean; confirmed: Word | null }[]
  }[]
  own: string | null
  stale: number
  asOf: string
}

export interface ListField {
  code: string
  name: string
  kind: 'text' | 'longText' | 'date'
  required: boolean
  longest: number
}

export interface ListRow {
  origin: 'TYPED' | 'MATTER' | 'EVIDENCE' | 'REPLY' | 'MILESTONE' | 'ISSUED'
  id: number | null
  version: number
  cells: Record<string, string>
  link: string | null
  files: { id: string; name: string; url: string }[]
  byName: string | null
  at: string | null
  annulled: { at: string; byName: string; reason: string } | null
}

export interface UnitList {
  list: string
  name: string
  fields: ListField[]
  rows: ListRow[]
  count: number
  stale: boolean
  confirmed: Word | null
}

export interface UnitPage {
  inspection: string
  unit: string
  name: string
  keeps: boolean
  own: boolean
  lists: UnitList[]
  asOf: string
}

export interface Wording {
  version: number
  cells: Record<string, string>
  byName: string
  at: string
}

type Say = (key: string, words?: Record<string, unknown>) => string

/** The form of a row: the list's own columns, filled with what stands there. */
export function rowForm(list: UnitList, row: ListRow | undefined, say: Say): FileAction {
  const fields: FormField[] = list.fields.map((field) => ({
    name: field.code,
    label: field.name,
    kind: field.kind,
    required: field.required,
    maxLength: field.longest,
    value: row?.cells[field.code] ?? null,
  }))
  return {
    code: row ? 'reword' : 'add',
    label: row ? say('volumes.reword') : say('volumes.add', { list: list.name }),
    kind: 'primary',
    fields: [...fields, { name: 'files', label: say('volumes.files'), kind: 'documents', role: 'DOCUMENT', max: 20 }],
  }
}

/** What is sent: cells apart from files; an empty cell is an empty text. */
export function rowBody(answers: Record<string, unknown>): { cells: Record<string, string>; files: string[] } {
  const { files, ...cells } = answers
  return {
    cells: Object.fromEntries(Object.entries(cells).map(([name, value]) => [name, String(value ?? '')])),
    files: (files as string[] | null) ?? [],
  }
}

export interface RequestLine {
  id: number
  number: number
  title: string
  askedBy: string
  askedAt: string
  dueAt: string
  asked: number
  answered: number
  late: boolean
  bound: boolean
  handedOver: boolean
  withdrawn: boolean
}

export interface Desk {
  inspection: string
  rows: RequestLine[]
  mayRecord: boolean
  asOf: string
}

export interface Found {
  ref: string
  number: string
  title: string
  date: string | null
  unit: string
}

export interface VolumeView {
  version: number
  state: 'BINDING' | 'BOUND' | 'FAILED'
  items: number
  done: number
  orderedBy: string
  orderedAt: string
  boundAt: string | null
  size: number | null
  sha256: string | null
  failure: string | null
  entries: {
    place: number
    fileName: string
    number: string
    title: string
    date: string | null
    unit: string
    pages: number | null
    bytes: number
    sha256: string
  }[]
  handovers: { toWhom: string; note: string; byName: string; at: string; sha256: string }[]
  file: string | null
}

export interface RequestPage {
  head: RequestLine
  wanted: string
  terms: string[]
  from: string | null
  to: string | null
  recordedBy: string
  units: {
    unit: string
    name: string
    answer: 'supplied' | 'none' | null
    note: string | null
    byName: string | null
    at: string | null
    inTime: boolean | null
    files: { id: string; name: string; url: string }[]
    mine: boolean
  }[]
  picked: Found[]
  volumes: VolumeView[]
  withdrawn: { at: string; byName: string; reason: string } | null
  keepsDesk: boolean
}

export function requestForm(units: { code: string; name: string }[], say: Say): FileAction {
  const field = (name: string, kind: FormField['kind'], more: Partial<FormField> = {}): FormField => ({
    name,
    kind,
    label: say(`volumes.request.${name}`),
    ...more,
  })
  return {
    code: 'record',
    label: say('volumes.record'),
    kind: 'primary',
    next: say('volumes.recordNext'),
    fields: [
      field('title', 'text', { required: true, maxLength: 200 }),
      field('wanted', 'longText', { maxLength: 2000 }),
      field('terms', 'text', { hint: say('volumes.request.termsHint') }),
      field('from', 'date'),
      field('to', 'date'),
      field('askedBy', 'text', { required: true, maxLength: 200 }),
      field('dueAt', 'dateTime', { hint: say('volumes.request.dueHint') }),
      field('units', 'choices', {
        required: true,
        options: units.map((unit) => ({ value: unit.code, label: unit.name })),
      }),
    ],
  }
}

/** The words typed in one line, apart. */
export function words(text: unknown): string[] {
  return String(text ?? '')
    .split(/[\s、，,]+/)
    .filter((word) => word !== '')
}

export function answerForm(say: Say): FileAction {
  return {
    code: 'answer',
    label: say('volumes.answer'),
    kind: 'primary',
    fields: [
      {
        name: 'supplied',
        label: say('volumes.supplied'),
        kind: 'choice',
        required: true,
        options: [
          { value: 'yes', label: say('volumes.answers.supplied') },
          { value: 'no', label: say('volumes.answers.none') },
        ],
      },
      {
        name: 'files',
        label: say('volumes.files'),
        kind: 'documents',
        role: 'DOCUMENT',
        max: 50,
        when: (values) => values.supplied === 'yes',
      },
      { name: 'note', label: say('volumes.note'), hint: say('volumes.noteHint'), kind: 'longText', maxLength: 2000 },
    ],
  }
}

/** 1.4 MB; a volume's size as people read it. */
export function sizeOf(bytes: number | null): string {
  if (bytes === null) return ''
  return bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`
}
