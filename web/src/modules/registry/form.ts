import type { Answers, FormField } from '@/forms/field'
import type { EvidenceRole, ListField, ObjectFile, TypedList } from './registry'

type Say = (key: string, words?: Record<string, unknown>) => string

/** The name of a list's value in a form, so that it meets no other question. */
const FACT = 'facts.'

/** A list's value as a question. Numbers are typed as text: fractions such as 2/3 stay exact. */
export function questionOf(field: ListField, say: Say, value?: string, units: Option[] = []): FormField {
  const common = { name: FACT + field.code, label: field.name, required: field.required, unit: field.unit || undefined }
  if (field.type === 'CHOICE' || field.type === 'YESNO') {
    const options =
      field.type === 'CHOICE'
        ? field.choices.map(({ code, name }) => ({ value: code, label: name }))
        : ['yes', 'no'].map((code) => ({ value: code, label: say(`registry.${code}`) }))
    return { ...common, kind: 'choice', options, value: value ?? '' }
  }
  if (field.type === 'UNIT') return { ...common, kind: 'choice', options: units, value: value ?? '' }
  const limit = field.limit
    ? say('registry.limit', { limit: field.limit.replace('<=', '≤').replace('>=', '≥') })
    : undefined
  return { ...common, kind: field.type === 'DATE' ? 'date' : 'text', hint: limit, maxLength: 300, value: value ?? '' }
}

/** The answers to a list's questions, by code. */
export function factsOf(answers: Answers): Record<string, string> {
  return Object.fromEntries(
    Object.entries(answers)
      .filter(([name, value]) => name.startsWith(FACT) && value !== null && value !== '')
      .map(([name, value]) => [name.slice(FACT.length), String(value)]),
  )
}

/** All files of a step, whatever they prove. */
export function photosOf(answers: Answers): string[] {
  return Object.entries(answers).flatMap(([name, value]) =>
    name.startsWith('photos.') && Array.isArray(value) ? value : [],
  )
}

/** What the list demands, each kind of file as a question of its own. */
export function proofQuestions(roles: EvidenceRole[], say: Say, reason?: string): FormField[] {
  return roles.map((role) => ({
    name: `photos.${role}`,
    label: say(`registry.proof.${role}`),
    kind: role === 'DOCUMENT' ? ('documents' as const) : ('photos' as const),
    role,
    max: 9,
    hint: reason,
  }))
}

/** What is asked when an object is registered or changed. */
export function objectQuestions(
  list: TypedList,
  choices: { counties: Option[]; townships: Option[]; units: Option[] },
  say: Say,
  file?: ObjectFile,
): FormField[] {
  const head = file?.head
  const text = (name: string, value: string | null | undefined, more: Partial<FormField> = {}): FormField => ({
    name,
    label: say(`registry.${name}`),
    kind: 'text',
    maxLength: 300,
    value: value ?? '',
    ...more,
  })
  return [
    text('key', head?.key, { label: list.keyName, required: true, maxLength: 60 }),
    text('name', head?.name, { maxLength: 120, hint: say('registry.nameHint', { key: list.keyName }) }),
    text('county', file?.countyCode, { kind: 'choice', options: choices.counties, required: true }),
    text('township', file?.townshipCode, { kind: 'choice', options: choices.townships }),
    text('owner', file?.ownerCode, { kind: 'choice', options: choices.units }),
    text('address', file?.address),
    text('lon', head?.lon?.toString(), { kind: 'number' }),
    text('lat', head?.lat?.toString(), { kind: 'number' }),
    text('datum', file?.datum ?? 'WGS-84', {
      kind: 'choice',
      options: ['WGS-84', 'CGCS2000', 'GCJ-02'].map((value) => ({ value, label: value })),
    }),
    ...list.fields.map((field) => questionOf(field, say, file?.values[field.code], choices.units)),
  ]
}

interface Option {
  value: string
  label: string
}
