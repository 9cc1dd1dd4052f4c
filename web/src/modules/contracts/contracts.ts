import { api } from '@/api/client'
import type { Answers, FormField, FormValues } from '@/forms/field'
import type { ShownFigure } from '@/figures/figure'
import type { FileAction } from '@/pages'

export type ContractKind = 'TOWNSHIP' | 'ENTERPRISE' | 'PROJECT'

/** A leader stands in for a township, a firm or a project. */
export interface Held {
  id: number
  holder: string
  kind: ContractKind
  name: string
  place: string
  role: string
  basis: string
  from: string
  until: string | null
  endReason: string | null
  lastVisit: string | null
  /** Day by which an outcome is expected. */
  expectedBy: string
  silent: boolean
}

export type StuckReason = 'SIGNATURE' | 'EXTENSION' | 'MEASURE' | 'OVERDUE' | 'SUSPENDED' | 'RETURNED' | 'DIFFERING'

export interface StuckLine {
  number: string
  title: string
  place: string
  owner: string | null
  state: string
  dueAt: string | null
  overdue: boolean
  clockStands: boolean
  reasons: StuckReason[]
  /** It waits for the decision of this very person. */
  mine: boolean
}

export interface Promised {
  id: number
  contract: number
  holder: string
  place: string
  text: string
  toWhom: string
  about: string | null
  due: string
  visited: string | null
  doneOn: string | null
  answer: string | null
  moves: { before: string; after: string; reason: string; by: string; on: string }[]
}

export interface Visit {
  id: number
  day: string
  found: string
  decided: string
  matter: string | null
  recordedBy: string
}

export interface ContractDesk {
  held: Held[]
  stuck: StuckLine[]
  promises: Promised[]
  stuckCount: ShownFigure
  mineCount: ShownFigure
  promiseCount: ShownFigure
  overdueCount: ShownFigure
  today: string
  oversees: boolean
  asOf: string
}

export interface Overseen {
  rows: Held[]
  silent: ShownFigure | null
  asOf: string
}

export interface ContractFile {
  contract: Held
  visits: Visit[]
  promises: Promised[]
  today: string
}

type Say = (key: string, words?: Record<string, unknown>) => string

/** A promise for a day is kept until that day ends. */
export function isLate(promise: Pick<Promised, 'due' | 'doneOn'>, today: string): boolean {
  return promise.doneOn === null && promise.due < today
}

/** The end of a day in the city, as a limit. */
export function endOf(day: string): string {
  return `${day}T23:59:59+08:00`
}

const filled = (name: string) => (values: FormValues) => String(values[name] ?? '').trim() !== ''
const PROMISES = [0, 1, 2]

/** A visit by its outcome: no place, no time on site, no mileage (ruling 6). */
export function visitFields(today: string, kinds: { code: string; name: string }[], say: Say): FormField[] {
  const field = (name: string, kind: FormField['kind'], more: Partial<FormField> = {}): FormField => ({
    name,
    kind,
    label: say(`contracts.visit.${name.replace(/^promises\.\d\./, '')}`),
    ...more,
  })
  const promises = PROMISES.flatMap((number) => {
    const at = `promises.${number}.`
    const when = number === 0 ? undefined : filled(`promises.${number - 1}.text`)
    const asked = (values: FormValues) => (when?.(values) ?? true) && filled(`${at}text`)(values)
    return [
      field(`${at}text`, 'text', {
        when,
        maxLength: 1000,
        label: say(number === 0 ? 'contracts.visit.text' : 'contracts.visit.another'),
      }),
      field(`${at}toWhom`, 'text', { when: asked, required: true }),
      field(`${at}due`, 'date', { when: asked, required: true }),
      field(`${at}about`, 'text', { when: asked }),
    ]
  })
  return [
    field('found', 'longText', { maxLength: 5000, hint: say('contracts.visit.oneOf') }),
    field('decided', 'longText', { maxLength: 5000 }),
    ...promises,
    field('opens', 'yesNo', { value: false, hint: say('contracts.visit.opensHint') }),
    field('title', 'text', { when: (values) => values.opens === true, required: true, maxLength: 200 }),
    field('kind', 'choice', {
      when: (values) => values.opens === true,
      required: true,
      options: kinds.map(({ code, name }) => ({ value: code, label: name })),
    }),
    field('photos', 'photos', { role: 'SITE', max: 12 }),
    field('day', 'date', { value: today, required: true }),
  ]
}

export function visitBody(answers: Answers) {
  const given = (name: string) => answers[name] ?? null
  return {
    day: given('day'),
    found: given('found'),
    decided: given('decided'),
    title: answers.opens === true ? given('title') : null,
    kind: answers.opens === true ? given('kind') : null,
    photos: given('photos') ?? [],
    promises: PROMISES.filter((number) => given(`promises.${number}.text`)).map((number) => ({
      text: given(`promises.${number}.text`),
      toWhom: given(`promises.${number}.toWhom`),
      about: given(`promises.${number}.about`),
      due: given(`promises.${number}.due`),
    })),
  }
}

export function recordVisit(contract: number, answers: Answers, attempt: string): Promise<ContractFile> {
  return api.post<ContractFile>(`contracts/${contract}/visits`, visitBody(answers), { 'Idempotency-Key': attempt })
}

export function keepForm(say: Say): FileAction {
  return {
    code: 'keep',
    label: say('contracts.keep'),
    kind: 'primary',
    fields: [
      { name: 'answer', label: say('contracts.answer'), kind: 'longText', required: true, maxLength: 1000 },
      { name: 'proofs', label: say('contracts.proofs'), kind: 'documents', role: 'DOCUMENT', max: 12 },
    ],
  }
}

export function moveForm(say: Say): FileAction {
  return {
    code: 'move',
    label: say('contracts.move'),
    kind: 'plain',
    fields: [
      { name: 'due', label: say('contracts.newDue'), kind: 'date', required: true },
      { name: 'reason', label: say('contracts.reason'), kind: 'longText', required: true, maxLength: 500 },
    ],
  }
}

export function endForm(say: Say): FileAction {
  return {
    code: 'end',
    label: say('contracts.end'),
    kind: 'return',
    fields: [
      { name: 'day', label: say('contracts.lastDay'), kind: 'date', required: true },
      { name: 'reason', label: say('contracts.reason'), kind: 'longText', required: true, maxLength: 500 },
    ],
  }
}

export function actOn(promise: number, action: FileAction, answers: Answers): Promise<Promised> {
  return api.post<Promised>(`contracts/promises/${promise}/${action.code === 'keep' ? 'answer' : 'move'}`, answers)
}
