import { addressOf, api } from '@/api/client'
import type { Answers, FormField } from '@/forms/field'
import type { Role } from '@/frame/roles'
import type { FilterOption } from '@/pages'
import type { Tone } from '@/parts'
import type { PeriodKind } from './start'

/** Who uploads templates, puts them in force and withdraws them. */
export const KEEPERS: Role[] = ['COMMITTEE_OFFICE', 'BUREAU_ANALYST']

export interface Template {
  code: string
  version: number
  title: string
  english: string
  kind: string
  /** Kinds of period that it takes; empty for any. */
  periods: PeriodKind[]
  /** Kind of file that it is about; empty for none. */
  subject: string
  signed: boolean
  validFrom: string
  state: 'DRAFT' | 'ISSUED' | 'WITHDRAWN'
  /** It came with the product. */
  shipped: boolean
  sha256: string
  size: number
  uploadedBy: string
  uploadedAt: string
  issuedBy: string | null
  issuedAt: string | null
  reason: string | null
}

export interface TemplateRow {
  template: Template
  /** Documents are made from it today. */
  inForce: boolean
}

export interface OpenedTemplate extends TemplateRow {
  remarks: string[]
  fields: string[]
  typed: string[]
}

/** What is in a file: everything that keeps it from being used, or what it would ask for. */
export interface CheckedFile {
  acceptable: boolean
  objections: { place: string; message: string }[]
  remarks: string[]
  fields: string[]
  typed: string[]
}

const pathOf = ({ code, version }: Template) => `document-templates/${code}/${version}`

export const templates = {
  all: () => api.get<{ rows: TemplateRow[] }>('document-templates'),
  open: (template: Template) => api.get<OpenedTemplate>(pathOf(template)),
  check: (file: File, onProgress: (share: number) => void) =>
    api.upload<CheckedFile>('document-templates/check', templateForm({}, file), onProgress),
  upload: (answers: Answers, file: File, onProgress: (share: number) => void) =>
    api.upload<OpenedTemplate>('document-templates', templateForm(answers, file), onProgress),
  issue: (template: Template) => api.post<OpenedTemplate>(`${pathOf(template)}/issue`),
  withdraw: (template: Template, reason: string) =>
    api.post<OpenedTemplate>(`${pathOf(template)}/withdrawal`, { reason }),
  fileOf: (template: Template) => addressOf(`${pathOf(template)}/file.docx`),
}

/** What a version is to a reader: an issued one may not have begun yet, or another one is used in its place. */
export type Standing = 'draft' | 'waiting' | 'inForce' | 'replaced' | 'withdrawn' | 'dropped'

export const STANDINGS: Standing[] = ['inForce', 'draft', 'waiting', 'replaced', 'withdrawn', 'dropped']

export const STANDING_TONES: Record<Standing, Tone> = {
  draft: 'soon',
  waiting: 'active',
  inForce: 'proven',
  replaced: 'muted',
  withdrawn: 'muted',
  dropped: 'muted',
}

export function standingOf({ template, inForce }: TemplateRow, today: string): Standing {
  if (template.state === 'DRAFT') return 'draft'
  if (template.state === 'WITHDRAWN') return template.issuedAt ? 'withdrawn' : 'dropped'
  if (inForce) return 'inForce'
  return template.validFrom > today ? 'waiting' : 'replaced'
}

/** The versions of one template, newest first. */
export function versionsOf(rows: TemplateRow[], code: string): TemplateRow[] {
  return rows
    .filter(({ template }) => template.code === code)
    .toSorted((a, b) => b.template.version - a.template.version)
}

/** The version that is looked at: the one asked for, else the one in force, else the newest. */
export function chosenVersion(versions: TemplateRow[], asked: string): TemplateRow | undefined {
  return (
    versions.find(({ template }) => String(template.version) === asked) ??
    versions.find(({ inForce }) => inForce) ??
    versions[0]
  )
}

/** Rows in whose words all the words looked for occur. */
export function matching<T>(rows: T[], query: unknown, words: (row: T) => string[]): T[] {
  const wanted = String(query ?? '')
    .toLowerCase()
    .split(/\s+/)
    .filter(Boolean)
  return rows.filter((row) => {
    const all = words(row).join('\n').toLowerCase()
    return wanted.every((word) => all.includes(word))
  })
}

type Say = (key: string, words?: Record<string, unknown>) => string

const KINDS = ['report', 'analysis', 'bulletin', 'notice', 'letter', 'reply', 'package', 'certificate']
const PERIODS: PeriodKind[] = ['DAY', 'WEEK', 'MONTH', 'QUARTER', 'HALF', 'YEAR', 'RANGE']
const SUBJECTS = ['matter', 'consequence', 'inspection-case', 'letter']

/** An office may have kinds of its own: they are called what they are called. */
export function kindName(kind: string, say: Say): string {
  return KINDS.includes(kind) ? say(`documents.kinds.${kind}`) : kind
}

export function subjectName(subject: string, say: Say): string {
  return SUBJECTS.includes(subject) ? say(`documents.subjectKinds.${subject}`) : subject
}

export function periodNames(periods: PeriodKind[], say: Say): string {
  return periods.length === 0
    ? say('documents.anyPeriod')
    : periods.map((kind) => say(`documents.periodKinds.${kind}`)).join(say('documents.comma'))
}

const options = (known: string[], used: string[], name: (code: string) => string): FilterOption[] =>
  [...new Set([...known, ...used.filter(Boolean)])].map((value) => ({ value, label: name(value) }))

export function kindOptions(rows: TemplateRow[], say: Say): FilterOption[] {
  return options(
    KINDS,
    rows.map(({ template }) => template.kind),
    (kind) => kindName(kind, say),
  )
}

/** The form of an upload; of a template that is there already it holds what the newest version says. */
export function uploadFields(rows: TemplateRow[], code: string, today: string, say: Say): FormField[] {
  const before = versionsOf(rows, code)[0]?.template
  const subjects = rows.map(({ template }) => template.subject)
  return [
    {
      name: 'code',
      label: say('documents.code'),
      kind: 'text',
      required: true,
      maxLength: 60,
      value: code,
      hint: say('documents.codeHint'),
    },
    {
      name: 'title',
      label: say('documents.templateName'),
      kind: 'text',
      required: true,
      maxLength: 60,
      value: before?.title ?? '',
    },
    { name: 'english', label: say('documents.english'), kind: 'text', maxLength: 120, value: before?.english ?? '' },
    {
      name: 'kind',
      label: say('documents.kind'),
      kind: 'choice',
      required: true,
      value: before?.kind ?? '',
      options: kindOptions(rows, say),
    },
    {
      name: 'periods',
      label: say('documents.takesPeriods'),
      kind: 'choices',
      value: before?.periods ?? [],
      hint: say('documents.periodsHint'),
      options: PERIODS.map((value) => ({ value, label: say(`documents.periodKinds.${value}`) })),
    },
    {
      name: 'subject',
      label: say('documents.subject'),
      kind: 'choice',
      value: before?.subject ?? '',
      hint: say('documents.subjectHint'),
      options: [
        { value: '', label: say('documents.noSubject') },
        ...options(SUBJECTS, subjects, (subject) => subjectName(subject, say)),
      ],
    },
    { name: 'signed', label: say('documents.needsSignature'), kind: 'yesNo', value: before?.signed ?? true },
    { name: 'validFrom', label: say('documents.validFrom'), kind: 'date', value: today },
  ]
}

/** What may be said to be none. */
const CLEARED = ['periods', 'subject']

/** What is sent: nothing for what was left open, but for what is cleared by being empty. */
export function templateForm(answers: Answers, file: File): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(answers)) {
    const text = Array.isArray(value) ? value.join(',') : String(value ?? '')
    if (text !== '' || CLEARED.includes(name)) form.append(name, text)
  }
  form.append('file', file)
  return form
}

/** An objection names its place first; what follows is what is wrong there. */
export function placed({ place, message }: { place: string; message: string }) {
  const rest = message.startsWith(place) ? message.slice(place.length) : undefined
  return rest === undefined || place === ''
    ? { place: '', words: message }
    : { place, words: rest.replace(/^[：:]\s*/, '') }
}
