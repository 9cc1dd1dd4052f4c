import type { FormField } from '@/forms/field'
import type { ShownFigure } from '@/figures/figure'
import type { FileAction } from '@/pages'

export interface Milestone {
  id: number
  item: string
  what: string
  due: string
  origin: 'reply' | 'office'
  doneOn: string | null
  note: string | null
  doneByName: string | null
  moves: { before: string; after: string; reason: string; by: string; on: string }[]
  proofs: { id: string; name: string; url: string }[]
}

export interface Item {
  item: string
  caseMatter: string
  batch: number
  acceptance: string
  title: string
  owner: string | null
  county: string
  state: string
  goal: string
  openedBy: string
  openedAt: string
  closedAt: string | null
  late: number
  milestones: Milestone[]
  keeps: boolean
}

export interface Proposal {
  matter: string
  batch: number
  sequence: number
  acceptance: string
  title: string
  handled: string
  planned: { what: string; by: string | null }[]
}

export interface AftermathPage {
  inspection: string
  counts: { what: string; figure: ShownFigure }[]
  proposals: Proposal[]
  items: Item[]
  confirms: boolean
  today: string
  asOf: string
}

type Say = (key: string, words?: Record<string, unknown>) => string

/** So many milestones can be given at once; more are added later. */
const STEPS = 6

/** The office confirms what the reply promised; nothing is typed twice. */
export function confirmForm(proposal: Proposal, say: Say): FileAction {
  const count = Math.min(STEPS, Math.max(2, proposal.planned.length + 1))
  const steps: FormField[] = Array.from({ length: count }, (_, at) => at).flatMap((at) => [
    {
      name: `what${at}`,
      label: say('aftermath.what', { number: at + 1 }),
      kind: 'text' as const,
      required: at === 0,
      maxLength: 500,
      value: proposal.planned[at]?.what ?? null,
    },
    { name: `due${at}`, label: say('aftermath.due'), kind: 'date' as const, value: proposal.planned[at]?.by ?? null },
  ])
  return {
    code: 'confirm',
    label: say('aftermath.confirm'),
    kind: 'primary',
    next: say('aftermath.confirmNext'),
    fields: [
      { name: 'goal', label: say('aftermath.goal'), kind: 'longText', required: true, maxLength: 500 },
      ...steps,
    ],
  }
}

/** Milestones with words or a day; what is missing in one is objected to by the server. */
export function confirmBody(answers: Record<string, unknown>) {
  const steps = Array.from({ length: STEPS }, (_, at) => ({
    what: (answers[`what${at}`] as string | null) ?? '',
    due: (answers[`due${at}`] as string | null) ?? null,
  })).filter((step) => step.what !== '' || step.due !== null)
  return { goal: answers.goal, steps }
}

export function doneForm(today: string, say: Say): FileAction {
  return {
    code: 'done',
    label: say('aftermath.done'),
    kind: 'primary',
    fields: [
      { name: 'note', label: say('aftermath.note'), kind: 'longText', required: true, maxLength: 500 },
      { name: 'proofs', label: say('aftermath.proofs'), kind: 'documents', role: 'DOCUMENT', required: true, max: 20 },
      { name: 'day', label: say('aftermath.day'), kind: 'date', value: today },
    ],
  }
}

export function moveForm(say: Say): FileAction {
  return {
    code: 'move',
    label: say('aftermath.move'),
    kind: 'plain',
    fields: [
      { name: 'due', label: say('aftermath.newDue'), kind: 'date', required: true },
      { name: 'reason', label: say('aftermath.reason'), kind: 'longText', required: true, maxLength: 500 },
    ],
  }
}

/** A stretch of a text that tells of a person. */
export interface Mark {
  from: number
  to: number
  text: string
  kind: 'id' | 'phone' | 'account' | 'plate' | 'name' | 'address'
  certain: boolean
  replacement: string
}

export interface Draft {
  matter: string
  acceptance: string
  region: string
  pollution: string
  truth: string | null
  fields: { field: string; text: string; marks: Mark[] }[]
  seen: string
}

export interface Released {
  id: number
  matter: string
  version: number
  batch: number
  sequence: number
  acceptance: string
  region: string
  pollution: string
  truth: 'true' | 'partly' | 'untrue'
  text: Record<string, string>
  sha256: string
  releasedBy: string
  releasedAt: string
  withdrawn: { reason: string; byName: string; at: string } | null
}

export interface PublicationsPage {
  inspection: string
  waiting: { matter: string; batch: number; sequence: number; acceptance: string; title: string; truth: string }[]
  released: Released[]
  releases: boolean
  asOf: string
}

export interface Piece {
  text: string
  mark?: Mark
}

/** A text cut into what stands and what is marked, in order. */
export function pieces(text: string, marks: Mark[]): Piece[] {
  const all: Piece[] = []
  let at = 0
  for (const mark of marks) {
    if (mark.from > at) all.push({ text: text.slice(at, mark.from) })
    all.push({ text: mark.text, mark })
    at = mark.to
  }
  if (at < text.length) all.push({ text: text.slice(at) })
  return all
}

/** Whether a marked stretch stays: only what is no more than suggested, and was kept. */
export function isKept(mark: Mark, kept: ReadonlySet<string>): boolean {
  return !mark.certain && kept.has(mark.text)
}
