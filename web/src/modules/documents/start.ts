import { api } from '@/api/client'
import type { Answers, FormField } from '@/forms/field'
import type { Named } from './documents'

export type PeriodKind = 'DAY' | 'WEEK' | 'MONTH' | 'QUARTER' | 'HALF' | 'YEAR' | 'RANGE'

export interface TemplateChoice {
  code: string
  title: string
  kind: string
  /** Kinds of period that it takes; empty for any. */
  periods: PeriodKind[]
  /** Kind of file that it is about; empty for none. */
  subject: string
}

export interface StartOptions {
  templates: TemplateChoice[]
  regions: Named[]
  unit: string | null
}

/** A file that a document may be about. */
export interface SubjectChoice {
  key: string
  title: string
  detail: string
}

export const fetchSubjects = (kind: string, words: string) =>
  api.get<{ rows: SubjectChoice[] }>(
    `documents/subjects?kind=${encodeURIComponent(kind)}&q=${encodeURIComponent(words)}`,
  )

export const fetchOptions = () => api.get<StartOptions>('documents/options')

type Say = (key: string, words?: Record<string, unknown>) => string

export interface PeriodChoice {
  code: string
  kind: PeriodKind
  words: Record<string, number | string>
}

const DAY_MILLIS = 86_400_000
const ALL: PeriodKind[] = ['MONTH', 'QUARTER', 'HALF', 'YEAR', 'WEEK', 'DAY', 'RANGE']
/** So many periods of a kind are offered, newest first. */
const MANY: Record<PeriodKind, number> = { DAY: 14, WEEK: 8, MONTH: 13, QUARTER: 5, HALF: 3, YEAR: 3, RANGE: 0 }

/** The period of a kind so many periods before the one in which the day lies. */
export function periodBack(kind: PeriodKind, today: string, back: number): PeriodChoice {
  const [year, month] = today.split('-').map(Number)
  const step = (perYear: number, letter: string): PeriodChoice => {
    const at = year * perYear + Math.ceil((month * perYear) / 12) - 1 - back
    const words = { year: Math.floor(at / perYear), number: (at % perYear) + 1 }
    const number = letter === '' ? String(words.number).padStart(2, '0') : letter + words.number
    return { code: `${words.year}-${number}`, kind, words }
  }
  switch (kind) {
    case 'MONTH':
      return step(12, '')
    case 'QUARTER':
      return step(4, 'Q')
    case 'HALF':
      return step(2, 'H')
    case 'YEAR':
      return { code: String(year - back), kind, words: { year: year - back } }
    case 'WEEK': {
      const code = weekOf(dayBefore(today, back * 7))
      return { code, kind, words: { code } }
    }
    default: {
      const code = dayBefore(today, back)
      return { code, kind, words: { code } }
    }
  }
}

function dayBefore(day: string, days: number): string {
  return new Date(Date.parse(`${day}T12:00:00Z`) - days * DAY_MILLIS).toISOString().slice(0, 10)
}

/** The ISO week of a day: it belongs to the year of its Thursday. */
function weekOf(day: string): string {
  const noon = Date.parse(`${day}T12:00:00Z`)
  const thursday = new Date(noon + (3 - ((new Date(noon).getUTCDay() + 6) % 7)) * DAY_MILLIS)
  const first = Date.UTC(thursday.getUTCFullYear(), 0, 1)
  const number = Math.floor((thursday.getTime() - first) / DAY_MILLIS / 7) + 1
  return `${thursday.getUTCFullYear()}-W${String(number).padStart(2, '0')}`
}

/** Periods that a template takes, kind by kind, newest first. */
export function periodsFor(kinds: PeriodKind[], today: string): PeriodChoice[] {
  return (kinds.length > 0 ? kinds : ALL).flatMap((kind) =>
    Array.from({ length: MANY[kind] }, (_, back) => periodBack(kind, today, back)),
  )
}

const takesRange = (choice: TemplateChoice) => choice.periods.length === 0 || choice.periods.includes('RANGE')
const RANGE = 'range'

/** The form by which a document is begun: each template has its own choice of periods. */
export function startFields(
  options: StartOptions,
  today: string,
  given: Record<string, string>,
  say: Say,
): FormField[] {
  const isOf = (choice: TemplateChoice) => (values: Record<string, unknown>) => values.template === choice.code
  const isRange = (values: Record<string, unknown>) =>
    typeof values.template === 'string' && values[`period.${values.template}`] === RANGE
  const periods = options.templates.map((choice): FormField => ({
    name: `period.${choice.code}`,
    label: say('documents.period'),
    kind: 'choice',
    required: true,
    value: given.period ?? '',
    when: isOf(choice),
    options: [
      ...periodsFor(choice.periods, today).map(({ code, kind, words }) => ({
        value: code,
        label: say(`documents.periods.${kind === 'HALF' ? `HALF${words.number}` : kind}`, words),
      })),
      ...(takesRange(choice) ? [{ value: RANGE, label: say('documents.periods.RANGE') }] : []),
    ],
  }))
  const subjects = options.templates
    .filter((choice) => choice.subject !== '')
    .map((choice): FormField => ({
      name: `subject.${choice.code}`,
      label: say('documents.subject'),
      kind: 'text',
      required: true,
      value: given.subject ?? '',
      when: isOf(choice),
    }))
  return [
    {
      name: 'template',
      label: say('documents.template'),
      kind: 'choice',
      required: true,
      value: given.template ?? '',
      options: options.templates.map(({ code, title }) => ({ value: code, label: title })),
    },
    {
      name: 'region',
      label: say('documents.region'),
      kind: 'choice',
      required: true,
      value: given.region ?? options.regions[0]?.code ?? '',
      options: options.regions.map(({ code, name }) => ({ value: code, label: name })),
    },
    ...periods,
    { name: 'from', label: say('documents.from'), kind: 'date', required: true, when: isRange },
    { name: 'to', label: say('documents.to'), kind: 'date', required: true, when: isRange },
    ...subjects,
    { name: 'title', label: say('documents.name'), kind: 'text', maxLength: 200, hint: say('documents.titleHint') },
    { name: 'recipients', label: say('documents.recipients'), kind: 'text', maxLength: 1000 },
    { name: 'copies', label: say('documents.copies'), kind: 'text', maxLength: 1000 },
  ]
}

/** What the form's answers ask the server for. */
export function startBody(answers: Answers): Answers {
  const template = String(answers.template ?? '')
  const period = answers[`period.${template}`]
  return {
    template,
    region: answers.region ?? '',
    period: period === RANGE ? `${String(answers.from)}..${String(answers.to)}` : (period ?? ''),
    subject: answers[`subject.${template}`] ?? '',
    title: answers.title ?? '',
    recipients: answers.recipients ?? '',
    copies: answers.copies ?? '',
  }
}
