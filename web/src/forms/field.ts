import type { StoredFile } from '@/api/evidence'
import { instantOf } from '@/time/time'

export interface FieldOption {
  value: string
  label: string
  /** A second line: a duty-list row, a legal basis. */
  note?: string
}

export type FieldKind =
  | 'text'
  | 'longText'
  | 'number'
  | 'choice'
  | 'choices'
  | 'date'
  | 'dateTime'
  | 'yesNo'
  | 'password'
  /** The password once more before a signature; a token is sent in its place. */
  | 'confirmation'
  | 'photos'
  | 'files'
  | 'documents'

/** One question of a form, as data: the server's procedures send these, pages write them. */
export interface FormField {
  name: string
  label: string
  kind: FieldKind
  required?: boolean
  /** Why it is compulsory; shown beside the label. */
  reason?: string
  hint?: string
  placeholder?: string
  options?: FieldOption[]
  /** What is filled in beforehand. */
  value?: FieldValue
  unit?: string
  maxLength?: number
  /** Largest number of files. */
  max?: number
  /** What the files prove: `BEFORE`, `SITE`, `AFTER`. */
  role?: string
  accept?: string
  /** Says who somebody is: its draft ends with the browser's tab. */
  personal?: boolean
  /** Is answered anew each time: no draft keeps it. */
  anew?: boolean
  /** Shown only while this holds. */
  when?: (values: FormValues) => boolean
}

/** Kinds whose value are files that have been sent already. `documents` are papers: PDF or pictures of them. */
export const FILE_KINDS: readonly FieldKind[] = ['photos', 'files', 'documents']

export type FieldValue = string | string[] | boolean | StoredFile[] | null

export type FormValues = Record<string, FieldValue>

/** What is sent to the server: text, text[], number, boolean, an instant for dateTime, file ids; null for nothing. */
export type Answers = Record<string, string | string[] | number | boolean | null>

export function emptyValue(field: FormField): FieldValue {
  const given = field.value
  // The server writes several choices as their codes with commas between.
  if (field.kind === 'choices' && typeof given === 'string') return given.split(',').filter(Boolean)
  if (given !== undefined && given !== null) return given
  if (field.kind === 'choices' || isFiles(field)) return []
  return field.kind === 'yesNo' ? null : ''
}

export function isFiles({ kind }: Pick<FormField, 'kind'>): boolean {
  return FILE_KINDS.includes(kind)
}

/** Is taken as typed and kept nowhere. */
export function isSecret({ kind }: Pick<FormField, 'kind'>): boolean {
  return kind === 'password' || kind === 'confirmation'
}

export function initialValues(fields: FormField[]): FormValues {
  return Object.fromEntries(fields.map((field) => [field.name, emptyValue(field)]))
}

/**
 * The values to change when the questions have changed: new fields get their default, untouched ones their new default;
 * what was typed or cleared stays.
 */
export function changedDefaults(before: FormField[], after: FormField[], values: FormValues): FormValues {
  const old = initialValues(before)
  const isUntouched = (name: string) => !(name in values) || JSON.stringify(values[name]) === JSON.stringify(old[name])
  return Object.fromEntries(Object.entries(initialValues(after)).filter(([name]) => isUntouched(name)))
}

export function visibleFields(fields: FormField[], values: FormValues): FormField[] {
  return fields.filter((field) => field.when?.(values) ?? true)
}

export function isEmpty(value: FieldValue | undefined): boolean {
  return (
    value === null ||
    value === undefined ||
    (typeof value === 'string' ? value.trim() === '' : Array.isArray(value) && value.length === 0)
  )
}

/** The required fields that are still empty. Everything else is judged by the server. */
export function missingFields(fields: FormField[], values: FormValues): FormField[] {
  return visibleFields(fields, values).filter((field) => field.required && isEmpty(values[field.name]))
}

export function answersOf(fields: FormField[], values: FormValues): Answers {
  return Object.fromEntries(
    visibleFields(fields, values).map((field) => [field.name, answerOf(field, values[field.name])]),
  )
}

function answerOf(field: FormField, value: FieldValue | undefined): Answers[string] {
  if (isFiles(field)) return ((value ?? []) as StoredFile[]).map((file) => file.id)
  if (field.kind === 'choices') return (value ?? []) as string[]
  if (isEmpty(value)) return null
  if (typeof value === 'boolean') return value
  const text = (value as string).trim()
  if (field.kind === 'number') return Number.isNaN(Number(text)) ? text : Number(text)
  return field.kind === 'dateTime' ? instantOf(text) : isSecret(field) ? (value as string) : text
}
