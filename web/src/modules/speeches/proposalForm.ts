import type { ApiProblem } from '@/api/problem'
import type { Answers, FormField, FormValues } from '@/forms/field'
import { COMPARISONS, KINDS, type Content, type Due, type Kind, type NamedUnit, type SpeechOptions } from './speeches'

type Say = (key: string, words?: Record<string, unknown>) => string

/** What is asked about a proposal of each kind, in the order of the form. */
const ASKED: Record<Kind, string[]> = {
  TARGET: ['scope', 'indicator', 'code', 'comparison', 'value', 'unit', 'base', 'due', 'dueOn'],
  TASK: ['lead', 'helpers', 'unknown', 'action', 'object', 'due', 'dueOn', 'frequency', 'quantity', 'quantityUnit'],
  DUTY: ['lead', 'helpers', 'unknown', 'duty'],
  COMMITMENT: ['lead', 'helpers', 'unknown', 'promise', 'quantity', 'quantityUnit', 'due', 'dueOn'],
  FORBIDDEN: ['lead', 'helpers', 'unknown', 'deed'],
  CONSEQUENCE: ['lead', 'helpers', 'unknown', 'condition', 'effect', 'points'],
}
const UNIT_FIELDS = ['lead', 'helpers', 'unknown']
const DUE_FIELDS = ['due', 'dueOn']
/** Stands for a day that is not among those between which the words leave the choice. */
export const OTHER_DAY = 'other'

const kindIn = (values: FormValues) => values.kind as Kind
const words = (content?: Content) =>
  content?.action ?? content?.duty ?? content?.promise ?? content?.deed ?? content?.effect ?? content?.indicator

/** The form in which a proposal is corrected, or one of one's own is written. */
export function proposalFields(content: Content | undefined, options: SpeechOptions, t: Say): FormField[] {
  const field = (name: string, kind: FormField['kind'], more: Partial<FormField> = {}): FormField => ({
    name,
    kind,
    label: t(`speeches.field.${name}`),
    value: text(content?.[name as keyof Content]),
    ...more,
  })
  const said = (name: string, more: Partial<FormField> = {}) =>
    field(name, 'longText', { required: true, maxLength: 1000, value: words(content), ...more })
  const fields: FormField[] = [
    ...unitFields(content?.units ?? [], options, field, t),
    said('action'),
    said('duty'),
    said('promise'),
    said('deed'),
    field('scope', 'text', { maxLength: 100 }),
    said('indicator', { kind: 'text', maxLength: 100 }),
    field('code', 'choice', {
      options: options.indicators.map(({ code, name, unit }) => ({ value: code, label: `${name}（${unit}）` })),
      hint: t('speeches.hint.code'),
    }),
    field('comparison', 'choice', {
      required: true,
      value: content?.comparison ?? 'AT_LEAST',
      options: COMPARISONS.map((value) => ({ value, label: t(`speeches.comparison.${value}`) })),
    }),
    field('value', 'number', { required: true, hint: t('speeches.hint.value') }),
    field('unit', 'text', { maxLength: 20 }),
    field('base', 'text', { maxLength: 100 }),
    field('object', 'text', { maxLength: 200 }),
    field('condition', 'longText', { maxLength: 500 }),
    said('effect'),
    field('points', 'number'),
    ...dueFields(content?.due ?? null, field, t),
    field('frequency', 'text', { maxLength: 50 }),
    field('quantity', 'number'),
    field('quantityUnit', 'text', { maxLength: 20 }),
  ]
  const kind = field('kind', 'choice', {
    required: true,
    value: content?.type ?? 'TASK',
    options: KINDS.map((value) => ({ value, label: t(`speeches.kind.${value}`) })),
  })
  return [kind, ...fields.map(onlyWhereAsked)]
}

function onlyWhereAsked(field: FormField): FormField {
  const { when } = field
  return { ...field, when: (values) => ASKED[kindIn(values)].includes(field.name) && (when?.(values) ?? true) }
}

type Make = (name: string, kind: FormField['kind'], more?: Partial<FormField>) => FormField

function unitFields(units: NamedUnit[], options: SpeechOptions, field: Make, t: Say): FormField[] {
  const open = units.filter(({ code }) => code === null)
  const nameOf = (code: string) => options.units.find((unit) => unit.code === code)?.name ?? code
  const list = (codes: string[]) => codes.map(nameOf).join('、')
  const choices = options.units.map(({ code, name }) => ({ value: code, label: name }))
  const hint = open
    .map(({ words: said, candidates }) =>
      candidates.length > 0
        ? t('speeches.hint.several', { words: said, units: list(candidates) })
        : t('speeches.hint.nobody', { words: said }),
    )
    .join(' ')
  const coded = (lead: boolean) => units.flatMap((unit) => (unit.code && unit.lead === lead ? [unit.code] : []))
  const [first, ...otherLeads] = coded(true)
  return [
    field('lead', 'choice', { options: choices, value: first, hint: hint || undefined }),
    field('helpers', 'choices', { options: choices, value: [...otherLeads, ...coded(false)] }),
    ...(open.length === 0
      ? []
      : [
          field('unknown', 'choices', {
            options: open.map(({ words: said }) => ({ value: said, label: said })),
            value: open.map(({ words: said }) => said),
            hint: t('speeches.hint.unknown'),
          }),
        ]),
  ]
}

function dueFields(due: Due | null, field: Make, t: Say): FormField[] {
  const said = due?.phrase ? t('speeches.hint.due', { words: due.phrase }) : undefined
  const day = due?.date ?? ''
  if (!due || due.choices.length === 0) return [field('dueOn', 'date', { value: day, hint: said })]
  const isOther = day !== '' && !due.choices.includes(day)
  return [
    field('due', 'choice', {
      required: true,
      hint: said,
      value: isOther ? OTHER_DAY : day,
      options: [
        ...due.choices.map((value) => ({ value, label: value })),
        { value: OTHER_DAY, label: t('speeches.otherDay') },
      ],
    }),
    field('dueOn', 'date', {
      required: true,
      value: isOther ? day : '',
      when: (values) => values.due === OTHER_DAY,
    }),
  ]
}

/** What the form says, as the server takes it; what the text itself said stays with it. */
export function contentOf(answers: Answers, before: Content | undefined, options: SpeechOptions): Content {
  const type = answers.kind as Kind
  const asked = ASKED[type]
  const plain = asked.filter((name) => !UNIT_FIELDS.includes(name) && !DUE_FIELDS.includes(name))
  return {
    type,
    ...Object.fromEntries(plain.map((name) => [name, answers[name] ?? null])),
    ...(asked.includes('lead') ? { units: unitsOf(answers, before?.units ?? [], options) } : {}),
    ...(asked.includes('dueOn') ? { due: dueOf(answers, before?.due ?? null) } : {}),
  }
}

/** The chosen units with the words by which the text calls them; a unit that was open is the first one chosen for it. */
function unitsOf(answers: Answers, before: NamedUnit[], options: SpeechOptions): NamedUnit[] {
  const lead = typeof answers.lead === 'string' ? answers.lead : undefined
  const helpers = ((answers.helpers ?? []) as string[]).filter((code) => code !== lead)
  const left = [...before]
  const taken = (fits: (unit: NamedUnit) => boolean) => {
    const at = left.findIndex(fits)
    return at < 0 ? undefined : left.splice(at, 1)[0]
  }
  const codes = lead ? [lead, ...helpers] : helpers
  const known = codes.map((code) => taken((unit) => unit.code === code))
  const named = codes.map((code, index) => {
    const said = known[index] ?? taken((unit) => unit.candidates.includes(code)) ?? taken((unit) => unit.code === null)
    const words = said?.words ?? options.units.find((unit) => unit.code === code)?.name ?? code
    return { words, code, candidates: said?.candidates ?? [], lead: code === lead }
  })
  const kept = (answers.unknown ?? []) as string[]
  return [...named, ...left.filter((unit) => unit.code === null && kept.includes(unit.words))]
}

function dueOf(answers: Answers, before: Due | null): Due | null {
  const chosen = answers.due === undefined || answers.due === OTHER_DAY ? answers.dueOn : answers.due
  const date = typeof chosen === 'string' ? chosen : null
  if (!date && !before?.phrase) return null
  const from = before?.from ?? null
  return {
    phrase: before?.phrase ?? '',
    from: from && date && from > date ? null : from,
    date,
    choices: before?.choices ?? [],
  }
}

/** The server's objections beside the fields of this form. */
export function besideFields(problem: ApiProblem, before: Content | undefined): ApiProblem {
  const named = (field: string) => {
    const [name] = field.replace(/^content\./, '').split('.')
    if (name === 'units') return 'lead'
    if (name === 'due') return before?.due?.choices.length ? 'due' : 'dueOn'
    return name === 'type' ? 'kind' : name
  }
  return problem.withErrors(problem.errors.map((error) => ({ ...error, field: named(error.field) })))
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined
}
