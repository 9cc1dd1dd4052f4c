import { api } from '@/api/client'
import type { Answers, FormField } from '@/forms/field'
import type { FileAction, FileSection, StoryEntry } from '@/pages'
import type { Tone } from '@/parts'
import { formatTime } from '@/time/time'

export interface Named {
  code: string
  name: string
}

export type Effect = 'DECIDE' | 'SUGGEST' | 'REQUEST'

/** One consequence of scores as lists show it. */
export interface ConsequenceLine {
  number: string
  kind: Named
  effect: Effect
  period: Named
  subject: Named
  unit: Named | null
  state: Named
  sentence: string
  amount: string | null
  amountUnit: string | null
  /** The newest scores still show its ground. */
  holds: boolean
  /** The ranks in force do not follow the decision yet. */
  recount: boolean
  proposedAt: string
  dueAt: string | null
}

export interface ConsequenceList {
  rows: ConsequenceLine[]
  kinds: Named[]
  states: Named[]
  mayPropose: boolean
  asOf: string
}

/** One link of the chain of evidence; `ref` is a page, a document or a figure's address. */
export interface ChainLink {
  label: string
  text: string
  ref: string
}

export interface Question {
  name: string
  label: string
  kind: 'longText' | 'text' | 'documents'
  required: boolean
  hint: string | null
}

export interface StepChoice {
  code: string
  name: string
  fields: Question[]
  offersRecount: boolean
}

export interface TakenStep {
  id: number
  at: string
  who: string
  unit: string
  what: string
  note: string
  action: string
}

export interface ConsequenceFile {
  head: ConsequenceLine
  basis: string
  origin: 'system' | 'person'
  rules: string | null
  neglect: string | null
  chain: ChainLink[]
  power: string
  notice: boolean
  appealDays: number
  suspends: boolean
  certificate: 'NONE' | 'SHOWN' | 'BLOCK'
  ladder: { code: string; name: string; order: number; here: boolean }[]
  clock: { code: string; dueAt: string; basis: string } | null
  actions: StepChoice[]
  story: TakenStep[]
  documents: { id: string; name: string; mediaType: string; sha256: string; by: string; at: string }[]
  shares: ConsequenceLine[]
  mayRecount: boolean
  revision: number
}

export interface ProposalOptions {
  kinds: { code: string; name: string; basis: string; power: string; suggested: boolean }[]
  units: Named[]
  neglect: Named[]
}

export interface CardBoard {
  cards: {
    number: string
    subject: string
    card: 'YELLOW' | 'RED'
    from: string
    until: string
    holds: boolean
    sentence: string
  }[]
  laggards: { subject: string; periods: { period: string; title: string; number: string }[] }[]
  asOf: string
}

export interface DraftLetter {
  title: string
  to: string
  paragraphs: string[]
}

export const consequences = {
  list: () => api.get<ConsequenceList>('consequences'),
  file: (number: string) => api.get<ConsequenceFile>(`consequences/${encodeURIComponent(number)}`),
  options: () => api.get<ProposalOptions>('consequences/options'),
  cards: () => api.get<CardBoard>('consequences/cards'),
  draft: (number: string) => api.get<DraftLetter>(`consequences/${encodeURIComponent(number)}/draft`),
  propose: (answers: Answers) => api.post<ConsequenceFile>('consequences', answers),
  recount: (number: string) => api.post<ConsequenceFile>(`consequences/${encodeURIComponent(number)}/recount`, {}),
  act: (file: ConsequenceFile, action: string, answers: Answers) =>
    api.post<ConsequenceFile>(
      `consequences/${encodeURIComponent(file.head.number)}/steps/${action}`,
      stepBody(file.revision, answers),
    ),
}

/** What a step sends: its answers and the revision of the file that the person saw. */
export function stepBody(revision: number, answers: Answers) {
  return {
    note: answers.note ?? '',
    competent: answers.competent ?? '',
    documents: answers.documents ?? [],
    recount: answers.recount === true,
    revision,
  }
}

type Say = (key: string, words?: Record<string, unknown>) => string

const TONES: Record<string, Tone> = {
  proposed: 'soon',
  decided: 'active',
  notified: 'active',
  appealed: 'soon',
  final: 'plain',
}

export function toneOf(state: string): Tone {
  return TONES[state] ?? 'muted'
}

/** Steps that take something back or refuse it. */
const BACK = ['decline', 'revoke', 'grant', 'refuse', 'take-back']
const FIRST = ['decide', 'notify', 'hand-over', 'uphold', 'consent', 'issue']

export function fieldsOf(step: StepChoice, say: Say): FormField[] {
  const fields: FormField[] = step.fields.map(({ name, label, kind, required, hint }) => ({
    name,
    label,
    kind,
    required,
    hint: hint ?? undefined,
    ...(kind === 'documents' ? { role: 'DOCUMENT', max: 9 } : { maxLength: 2000 }),
  }))
  return step.offersRecount
    ? [
        ...fields,
        {
          name: 'recount',
          label: say('consequences.recountNow'),
          kind: 'yesNo',
          value: true,
          hint: say('consequences.recountHint'),
        },
      ]
    : fields
}

export function actionsOf(steps: StepChoice[], say: Say, basis?: string): FileAction[] {
  return steps.map((step) => ({
    code: step.code,
    label: step.name,
    kind: BACK.includes(step.code) ? 'return' : FIRST.includes(step.code) ? 'primary' : 'plain',
    fields: fieldsOf(step, say),
    next: say(`consequences.next.${step.code}`),
    basis,
  }))
}

export function storyOf(steps: TakenStep[]): StoryEntry[] {
  return steps.map((step) => ({
    id: String(step.id),
    at: step.at,
    who: step.who,
    unit: step.unit || null,
    what: step.what,
    note: step.note || null,
    tone: BACK.includes(step.action) ? 'bad' : step.action === 'open' ? 'waiting' : 'plain',
  }))
}

export function amountOf(line: Pick<ConsequenceLine, 'amount' | 'amountUnit'>): string | null {
  return line.amount === null ? null : `${line.amount} ${line.amountUnit ?? ''}`.trim()
}

/** What stands beside the story: the power, the ground, what follows. */
export function sectionsOf(file: ConsequenceFile, say: Say): FileSection[] {
  const { head } = file
  const fact = (label: string, value: string | null | undefined) => ({ label: say(`consequences.${label}`), value })
  return [
    {
      title: say('consequences.about'),
      facts: [
        fact('subject', head.subject.name),
        fact('unit', head.unit?.name),
        fact('period', head.period.name),
        fact('amount', amountOf(head)),
        fact('neglect', file.neglect),
        fact('effect', say(`consequences.effects.${head.effect}`)),
        fact('power', file.power),
        fact('basis', file.basis),
        fact('rules', file.rules),
        fact('origin', say(`consequences.origins.${file.origin}`)),
        fact(
          'appeal',
          file.appealDays ? say('consequences.appealIn', { days: file.appealDays }) : say('consequences.noAppeal'),
        ),
        fact('suspends', file.appealDays ? say(file.suspends ? 'consequences.yes' : 'consequences.no') : null),
        fact('certificate', say(`consequences.onCertificate.${file.certificate}`)),
        fact('proposedAt', formatTime(head.proposedAt)),
      ].filter((one) => one.value),
    },
  ]
}

/** The rungs of the ladder of supervision, those of one height together. */
export function rungsOf(ladder: ConsequenceFile['ladder']): { order: number; names: string; here: boolean }[] {
  const orders = [...new Set(ladder.map((one) => one.order))].toSorted((a, b) => a - b)
  return orders.map((order) => {
    const rung = ladder.filter((one) => one.order === order)
    return { order, names: rung.map((one) => one.name).join(' · '), here: rung.some((one) => one.here) }
  })
}

/** Where a link of the chain opens. */
export function openingOf(ref: string): 'page' | 'document' | 'figure' {
  if (ref.startsWith('/api/')) return 'document'
  return ref.startsWith('/') ? 'page' : 'figure'
}

/** The form by which a person proposes, with evidence. */
export function proposalFields(options: ProposalOptions, given: Record<string, string>, say: Say): FormField[] {
  const field = (name: string, kind: FormField['kind'], more: Partial<FormField> = {}): FormField => ({
    name,
    kind,
    label: say(`consequences.${name}`),
    value: given[name] ?? '',
    ...more,
  })
  const suggested = new Set(options.kinds.filter((kind) => kind.suggested).map((kind) => kind.code))
  return [
    field('kind', 'choice', {
      required: true,
      options: options.kinds.map(({ code, name, power }) => ({
        value: code,
        label: name,
        note: say('consequences.decidedBy', { power }),
      })),
    }),
    field('unit', 'choice', {
      required: true,
      label: say('consequences.aboutUnit'),
      options: options.units.map(({ code, name }) => ({ value: code, label: name })),
    }),
    field('period', 'text', { required: true, hint: say('consequences.periodHint') }),
    field('neglect', 'choice', {
      required: true,
      when: (values) => suggested.has(String(values.kind)),
      options: options.neglect.map(({ code, name }) => ({ value: code, label: name })),
    }),
    field('sentence', 'longText', { required: true, maxLength: 2000 }),
    field('matter', 'text', { hint: say('consequences.evidenceHint') }),
    field('after', 'text', { hint: say('consequences.afterHint') }),
    { name: 'documents', kind: 'documents', label: say('consequences.documents'), role: 'DOCUMENT', max: 9 },
  ]
}
