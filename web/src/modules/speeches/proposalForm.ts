import type { ApiProblem } from '@/api/problem'
import type { Answers, FormField, FormValues } from '@/forms/field'
import {
  COMPARISONS,
  FILINGS,
  KINDS,
  type Content,
  type Due,
  type FiledAs,
  type Kind,
  type Named,
  type NamedUnit,
  type Proposal,
  type SpeechOptions,
} from './speeches'

type Say = (key: string, words?: Record<string, unknown>) => string
type Make = (name: string, kind: FormField['kind'], more?: Partial<FormField>) => FormField
/** What a form begins with: a proposal, or nothing for one of one's own. */
type Draft = Pick<Proposal, 'content' | 'filing' | 'asks'>

const UNITS = ['lead', 'helpers', 'unknown']
const DAYS = ['due', 'dueOn']
/** What is asked about a proposal of each kind. */
const ASKED: Record<Kind, string[]> = {
  TARGET: ['scope', 'indicator', 'code', 'comparison', 'value', 'unit', 'base', ...DAYS],
  TASK: [...UNITS, 'action', 'object', ...DAYS, 'frequency', 'quantity', 'quantityUnit'],
  DUTY: [...UNITS, 'duty'],
  COMMITMENT: [...UNITS, 'promise', 'quantity', 'quantityUnit', ...DAYS],
  FORBIDDEN: [...UNITS, 'deed'],
  CONSEQUENCE: [...UNITS, 'condition', 'effect', 'points'],
}
/** What can be made of each kind. */
const FILED: Record<Kind, FiledAs[]> = {
  TARGET: ['TARGET', 'ITEM', 'STATEMENT'],
  TASK: ['TASK', 'ITEM', 'STATEMENT'],
  DUTY: ['ITEM', 'STATEMENT'],
  COMMITMENT: ['TASK', 'ITEM', 'STATEMENT'],
  FORBIDDEN: ['ITEM', 'STATEMENT'],
  CONSEQUENCE: ['ITEM', 'STATEMENT'],
}
const FILING_FIELDS = ['into', 'takers', 'each', 'measure', 'battle']
/** Stands for a day that is not among those between which the words leave the choice. */
export const OTHER_DAY = 'other'
const TEXT = 200

const kindIn = (values: FormValues) => values.kind as Kind
/** Each kind has a question of its own for what is to be made of it, since the choices differ. */
const intoOf = (kind: Kind) => `into.${kind}`
const filedAs = (values: FormValues) => values[intoOf(kindIn(values))] as FiledAs | undefined
const words = (content?: Content) =>
  content?.action ?? content?.duty ?? content?.promise ?? content?.deed ?? content?.effect ?? content?.indicator
const optionsOf = (list: Named[]) => list.map(({ code, name }) => ({ value: code, label: name }))

/** The form in which a proposal is corrected, or one of one's own is written. */
export function proposalFields(draft: Draft | undefined, options: SpeechOptions, t: Say): FormField[] {
  const content = draft?.content
  const field: Make = (name, kind, more = {}) => ({
    name,
    kind,
    label: t(`speeches.field.${name}`),
    value: text(content?.[name as keyof Content]),
    ...more,
  })
  const fields = [...contentFields(draft, options, field, t)].map(onlyWhereAsked)
  const kind = field('kind', 'choice', {
    required: true,
    value: content?.type ?? 'TASK',
    options: KINDS.map((value) => ({ value, label: t(`speeches.kind.${value}`) })),
  })
  return [kind, ...fields, ...filingFields(draft, options, field, t)]
}

function contentFields(draft: Draft | undefined, options: SpeechOptions, field: Make, t: Say): FormField[] {
  const content = draft?.content
  const said = (name: string, more: Partial<FormField> = {}) =>
    field(name, 'longText', { required: true, maxLength: 1000, value: words(content), ...more })
  return [
    ...unitFields(draft, options, field, t),
    said('action'),
    said('duty'),
    said('promise'),
    said('deed'),
    field('scope', 'text', { maxLength: TEXT }),
    said('indicator', { kind: 'text', maxLength: TEXT }),
    field('code', 'choice', {
      options: options.indicators.map(({ code, name, unit }) => ({ value: code, label: `${name}（${unit}）` })),
      hint: t('speeches.hint.code'),
    }),
    field('comparison', 'choice', {
      required: true,
      value: content?.comparison ?? 'AT_LEAST',
      options: COMPARISONS.map((value) => ({ value, label: t(`speeches.comparison.${value}`) })),
    }),
    field('value', 'number', { hint: t('speeches.hint.value') }),
    field('unit', 'text', { maxLength: 20 }),
    field('base', 'text', { maxLength: TEXT }),
    field('object', 'text', { maxLength: TEXT }),
    field('condition', 'longText', { maxLength: 500 }),
    said('effect'),
    field('points', 'number'),
    ...dueFields(content?.due ?? null, field, t),
    field('frequency', 'text', { maxLength: 50 }),
    field('quantity', 'number'),
    field('quantityUnit', 'text', { maxLength: 20 }),
  ]
}

function onlyWhereAsked(field: FormField): FormField {
  const { when } = field
  return { ...field, when: (values) => ASKED[kindIn(values)].includes(field.name) && (when?.(values) ?? true) }
}

/** Units that nobody can tell; words for a whole class of units, such as 各县区, are none of them. */
function unclear({ content, asks }: Draft): NamedUnit[] {
  return (content.units ?? []).filter(
    (unit, index) => unit.code === null && asks.some(({ field }) => field === `content.units[${index}]`),
  )
}

function unitFields(draft: Draft | undefined, options: SpeechOptions, field: Make, t: Say): FormField[] {
  const units = draft?.content.units ?? []
  const open = draft ? unclear(draft) : []
  const kept = units.filter(({ code }) => code === null)
  const nameOf = (code: string) => options.units.find((unit) => unit.code === code)?.name ?? code
  const choices = optionsOf(options.units)
  const hint = open
    .map(({ words: said, candidates }) =>
      candidates.length > 0
        ? t('speeches.hint.several', { words: said, units: candidates.map(nameOf).join('、') })
        : t('speeches.hint.nobody', { words: said }),
    )
    .join(' ')
  const coded = (lead: boolean) => units.flatMap((unit) => (unit.code && unit.lead === lead ? [unit.code] : []))
  const [first, ...otherLeads] = coded(true)
  return [
    field('lead', 'choice', { options: choices, value: first, hint: hint || undefined }),
    field('helpers', 'choices', { options: choices, value: [...otherLeads, ...coded(false)] }),
    ...(kept.length === 0
      ? []
      : [
          field('unknown', 'choices', {
            options: kept.map(({ words: said }) => ({ value: said, label: said })),
            value: kept.map(({ words: said }) => said),
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

/** What is to become of it: by whom the whole class is carried, one task or many, which measure and battle. */
function filingFields(draft: Draft | undefined, options: SpeechOptions, field: Make, t: Say): FormField[] {
  const filing = draft?.filing
  const content = draft?.content
  const isClass =
    draft !== undefined && (content?.units ?? []).filter(({ code }) => code === null).length > unclear(draft).length
  const intos = KINDS.map((kind) =>
    field(intoOf(kind), 'choice', {
      label: t('speeches.field.into'),
      required: true,
      value: filing && FILED[kind].includes(filing.into) ? filing.into : FILED[kind][0],
      options: FILINGS.filter((value) => FILED[kind].includes(value)).map((value) => ({
        value,
        label: t(`speeches.filing.${value}`),
      })),
      when: (values) => kindIn(values) === kind,
    }),
  )
  const isTask = (values: FormValues) => filedAs(values) === 'TASK'
  return [
    ...intos,
    field('takers', 'choices', {
      options: optionsOf(options.units),
      value: filing?.takers ?? [],
      hint: t('speeches.hint.takers'),
      when: (values) => filedAs(values) !== 'STATEMENT' && (isClass || kindIn(values) === 'TARGET'),
    }),
    field('each', 'choice', {
      required: true,
      value: filing?.each === null || filing === undefined ? '' : String(filing.each),
      options: ['true', 'false'].map((value) => ({ value, label: t(`speeches.each.${value}`) })),
      when: (values) => isClass && isTask(values) && (values.takers as string[]).length > 1,
    }),
    field('measure', 'choice', { options: optionsOf(options.measures), value: filing?.measure ?? '', when: isTask }),
    field('battle', 'choice', { options: optionsOf(options.battles), value: filing?.battle ?? '', when: isTask }),
  ]
}

/** What the form says, as the server takes it; what the text itself said stays with it. */
export function bodyOf(answers: Answers, draft: Draft | undefined, options: SpeechOptions) {
  return { content: contentOf(answers, draft, options), filing: filingOf(answers) }
}

function filingOf(answers: Answers) {
  const into = answers[intoOf(answers.kind as Kind)]
  const given = FILING_FIELDS.filter((name) => name in answers && answers[name] !== null)
  const filing = Object.fromEntries(given.map((name) => [name, answers[name]]))
  return { ...filing, into, ...('each' in filing ? { each: filing.each === 'true' } : {}) }
}

function contentOf(answers: Answers, draft: Draft | undefined, options: SpeechOptions): Content {
  const type = answers.kind as Kind
  const asked = ASKED[type]
  const plain = asked.filter((name) => !UNITS.includes(name) && !DAYS.includes(name))
  return {
    type,
    ...Object.fromEntries(plain.map((name) => [name, answers[name] ?? null])),
    ...(asked.includes('lead') ? { units: unitsOf(answers, draft, options) } : {}),
    ...(asked.includes('dueOn') ? { due: dueOf(answers, draft?.content.due ?? null) } : {}),
  }
}

/** The chosen units with the words by which the text calls them; a unit that was open is the first one chosen for it. */
function unitsOf(answers: Answers, draft: Draft | undefined, options: SpeechOptions): NamedUnit[] {
  const lead = typeof answers.lead === 'string' ? answers.lead : undefined
  const helpers = ((answers.helpers ?? []) as string[]).filter((code) => code !== lead)
  const kept = (answers.unknown ?? []) as string[]
  const open = draft ? unclear(draft) : []
  const left = [...(draft?.content.units ?? [])]
  const taken = (fits: (unit: NamedUnit) => boolean) => {
    const at = left.findIndex(fits)
    return at < 0 ? undefined : left.splice(at, 1)[0]
  }
  const codes = lead ? [lead, ...helpers] : helpers
  const known = codes.map((code) => taken((unit) => unit.code === code))
  const named = codes.map((code, index) => {
    const said = known[index] ?? taken((unit) => unit.candidates.includes(code)) ?? taken((unit) => open.includes(unit))
    const called = said?.words ?? options.units.find((unit) => unit.code === code)?.name ?? code
    return { words: called, code, candidates: said?.candidates ?? [], lead: code === lead }
  })
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
export function besideFields(problem: ApiProblem, answers: Answers, before: Content | undefined): ApiProblem {
  const named = (field: string) => {
    const name = field.replace(/^(content|filing)\./, '').split(/[.[]/)[0]
    if (name === 'units') return 'lead'
    if (name === 'due') return before?.due?.choices.length ? 'due' : 'dueOn'
    if (name === 'takers') return 'takers' in answers ? 'takers' : 'lead'
    if (name === 'into') return intoOf(answers.kind as Kind)
    return name === 'type' ? 'kind' : name
  }
  return problem.withErrors(problem.errors.map((error) => ({ ...error, field: named(error.field) })))
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined
}
