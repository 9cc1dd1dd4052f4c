import { api } from '@/api/client'
import { listOf } from '@/api/list'
import type { Answers } from '@/forms/field'
import type { FileAction } from '@/pages'
import type { Tone } from '@/parts'
import type { TimeLimit } from '@/time/remaining'
import type { Coded } from '../matter'

export type ProposalState = 'open' | 'approved' | 'refused'

export const TONES: Record<ProposalState, Tone> = { open: 'soon', approved: 'active', refused: 'muted' }

/** A measure that the system proposes because a limit was missed. */
export interface Proposal {
  id: number
  number: string
  title: string
  owner: Coded | null
  county: string
  measure: Coded
  /** Only a suggestion to those competent (建议移送). */
  transfer: boolean
  /** Rule on which the measure rests. */
  basis: string
  /** The limit that was missed. */
  limit: Coded
  dueAt: string
  /** When what was due was done after all. */
  metAt: string | null
  minutesLate: number
  proposedAt: string
  state: ProposalState
  decidedBy: string | null
  decidedAt: string | null
  reason: string
  mayDecide: boolean
}

export const proposals = {
  of: async (number: string) =>
    (await api.get<{ rows: Proposal[] }>(`matters/${encodeURIComponent(number)}/measures`)).rows,
  list: listOf<Proposal>('matters/measures'),
  decide: (proposal: Proposal, answers: Answers) =>
    api.post<void>(`matters/${proposal.number}/measures/${proposal.id}/decision`, decisionOf(answers)),
}

type Say = (key: string, values?: Record<string, unknown>) => string

/** What the server reads; without a choice it says so beside the field. */
export function decisionOf(answers: Answers): { approve: boolean | null; reason: string } {
  const { approve, reason } = answers
  return {
    approve: approve === 'yes' ? true : approve === 'no' ? false : null,
    reason: typeof reason === 'string' ? reason : '',
  }
}

/** The name of the measure, and that it is but a suggestion where it is. */
export function measureName({ measure, transfer }: Pick<Proposal, 'measure' | 'transfer'>, t: Say): string {
  return transfer ? t('matters.measures.transfer', { measure: measure.name }) : measure.name
}

/** The limit as a clock that is over: it runs on until it is met. */
export function limitOf({ dueAt, metAt }: Pick<Proposal, 'dueAt' | 'metAt'>): TimeLimit {
  return { dueAt, doneAt: metAt }
}

/** What a decision says when it is made. */
export function decidedWords(proposal: Proposal, answers: Answers, t: Say): string {
  const word = decisionOf(answers).approve ? 'approved' : 'refused'
  return t(`matters.measures.${word}`, { number: proposal.number, measure: measureName(proposal, t) })
}

/** The form with which a person decides. */
export function decisionForm(proposal: Proposal, t: Say): FileAction {
  return {
    code: 'decide',
    label: t('matters.measures.decideOn', { measure: measureName(proposal, t) }),
    kind: 'primary',
    basis: proposal.basis,
    next: t(proposal.transfer ? 'matters.measures.nextTransfer' : 'matters.measures.next'),
    fields: [
      {
        name: 'approve',
        label: t('matters.measures.decision'),
        kind: 'choice',
        required: true,
        options: [
          { value: 'yes', label: t('matters.measures.approve') },
          { value: 'no', label: t('matters.measures.refuse') },
        ],
      },
      {
        name: 'reason',
        label: t('matters.measures.reason'),
        kind: 'longText',
        hint: t('matters.measures.reasonHint'),
        maxLength: 2000,
      },
    ],
  }
}
