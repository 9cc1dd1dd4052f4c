import { ApiProblem } from '@/api/problem'
import type { Answers, FormField } from '@/forms/field'
import type { FileAction } from '@/pages/file'
import { headline, mergeChoices } from './proposals'
import { proposalFields } from './proposalForm'
import type { ModelPlace, Proposal, SpeechFile, SpeechOptions } from './speeches'

type Say = (key: string, words?: Record<string, unknown>) => string

/** Why proposals are usually put away; anything else is written. */
const USUAL = ['story', 'known', 'done', 'misread'] as const
const OTHER = 'other'

export function rejecting(t: Say): FileAction {
  return {
    code: 'reject',
    label: t('speeches.command.reject'),
    fields: [
      {
        name: 'reason',
        label: t('speeches.why'),
        kind: 'choice',
        required: true,
        value: USUAL[0],
        options: [...USUAL, OTHER].map((value) => ({ value, label: t(`speeches.rejected.${value}`) })),
      },
      {
        name: 'words',
        label: t('speeches.whyWords'),
        kind: 'longText',
        required: true,
        maxLength: 200,
        when: (values) => values.reason === OTHER,
      },
    ],
    next: t('speeches.rejectNext'),
  }
}

/** The reason in words, as it is kept. */
export const reasonOf = (answers: Record<string, unknown>, t: Say) =>
  answers.reason === OTHER ? String(answers.words) : t(`speeches.rejected.${String(answers.reason)}`)

export function merging(one: Proposal, file: SpeechFile, numbers: ReadonlyMap<number, number>, t: Say): FileAction {
  const choices = mergeChoices(file.proposals, one)
  return {
    code: 'merge',
    label: t('speeches.command.merge'),
    fields: [
      {
        name: 'into',
        label: t('speeches.mergeInto'),
        kind: 'choice',
        required: true,
        value: choices.length > 0 ? String(choices[0].id) : '',
        options: choices.map((other) => ({
          value: String(other.id),
          label: `${t(`speeches.kind.${other.kind}`)} ${numbers.get(other.id) ?? ''} ${headline(other, t)}`,
          note: t('speeches.quoted', { words: other.sentence }),
        })),
      },
    ],
    next: t('speeches.mergeNext'),
    objections: choices.length === 0 ? [t('speeches.nothingToMerge')] : undefined,
  }
}

export function editing(one: Proposal, options: SpeechOptions, t: Say): FileAction {
  return {
    code: 'edit',
    label: t('speeches.command.edit'),
    fields: proposalFields(one, options, t),
    next: t('speeches.editNext'),
  }
}

/** Fills in what the text leaves open, and accepts. */
export function completing(one: Proposal, options: SpeechOptions, t: Say): FileAction {
  return {
    ...editing(one, options, t),
    code: 'accept',
    label: t('speeches.complete'),
    next: t('speeches.completeNext'),
  }
}

/** A proposal of one's own, from words of the text. */
export function proposing(words: string, options: SpeechOptions, t: Say): FileAction {
  return {
    code: 'propose',
    label: t('speeches.propose'),
    fields: [
      {
        name: 'quotation',
        label: t('speeches.quotation'),
        kind: 'longText',
        required: true,
        maxLength: 1000,
        value: words,
        hint: t('speeches.hint.quotation'),
      },
      ...proposalFields(undefined, options, t),
    ],
    next: t('speeches.proposeNext'),
  }
}

export function issuing(drafted: number, t: Say): FileAction {
  return {
    code: 'issue',
    label: t('speeches.issue'),
    kind: 'primary',
    fields: [],
    next: t('speeches.issueNext', { count: drafted }),
  }
}

export function annulling(t: Say): FileAction {
  return {
    code: 'annul',
    label: t('speeches.annul'),
    kind: 'return',
    fields: [{ name: 'reason', label: t('speeches.why'), kind: 'longText', required: true, maxLength: 200 }],
    next: t('speeches.annulNext'),
  }
}

/** Sends the text to the external language model, where the person says “yes” to that this once. */
export function askingModel(where: ModelPlace, t: Say): FileAction {
  return {
    code: 'model',
    label: t('speeches.askModel'),
    fields: [{ ...consent(where, t), required: true }],
    next: t('speeches.askModelNext'),
  }
}

/** The question whether the text may leave; nothing is assumed. */
export const consent = ({ name, address }: ModelPlace, t: Say): FormField => ({
  name: 'useModel',
  label: t('speeches.useModel', { name }),
  kind: 'yesNo',
  value: false,
  anew: true,
  hint: t('speeches.hint.model', { address }),
})

/** @throws ApiProblem beside the question while the answer is not “yes” */
export function needConsent({ useModel }: Answers, { address }: ModelPlace, t: Say) {
  if (useModel !== true) {
    throw new ApiProblem(422, { errors: [{ field: 'useModel', message: t('speeches.consentNeeded', { address }) }] })
  }
}

/** Where this person may have this speech sent; nowhere while the setting is off. */
export function modelFor(
  { mayConfirm }: Pick<SpeechFile, 'mayConfirm'>,
  { model }: Pick<SpeechOptions, 'model'>,
): ModelPlace | undefined {
  return mayConfirm ? (model ?? undefined) : undefined
}
