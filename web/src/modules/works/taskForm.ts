import type { Answers, FormField, FormValues } from '@/forms/field'
import { choicesOf, type Options, type TaskFile } from './works'

type Say = (key: string, words?: Record<string, unknown>) => string

const text = (values: FormValues, name: string) => String(values[name] ?? '').trim()

/** What is asked when a task is given or a draft corrected; the deadline as a day, or as the document says it. */
export function taskFields(options: Options, t: Say, file?: TaskFile): FormField[] {
  const head = file?.head
  const field = (name: string, kind: FormField['kind'], more: Partial<FormField> = {}): FormField => ({
    name,
    kind,
    label: t(`works.${name}`),
    ...more,
  })
  return [
    field('title', 'text', { required: true, maxLength: 200, value: head?.title, label: t('works.name') }),
    field('basis', 'text', { required: true, maxLength: 300, value: head?.basis, hint: t('works.basisHint') }),
    field('kind', 'choice', { required: true, options: choicesOf(options.measures), value: head?.kind }),
    field('battle', 'choice', { required: true, options: choicesOf(options.battles), value: head?.battle }),
    field('programme', 'choice', { options: choicesOf(options.programmes), value: file?.programme }),
    field('owner', 'choice', { required: true, options: choicesOf(options.owners), value: head?.owner }),
    field('cooperating', 'choices', { options: choicesOf(options.owners), value: file?.cooperatingUnits }),
    field('region', 'choice', { required: true, options: choicesOf(options.places), value: file?.region }),
    field('startsOn', 'date', { required: true, value: head?.startsOn ?? options.today }),
    field('duePhrase', 'text', { value: head?.duePhrase, hint: t('works.phraseHint') }),
    field('dueOn', 'date', {
      hint: t('works.dueHint'),
      value: head && !head.duePhrase ? head.dueOn : undefined,
      when: (values) => text(values, 'duePhrase') === '',
    }),
    field('quantity', 'number', { value: head?.quantity, label: t('works.wanted') }),
    field('quantityUnit', 'text', {
      maxLength: 20,
      value: head?.quantityUnit,
      when: (values) => text(values, 'quantity') !== '',
    }),
    field('campaign', 'choice', { options: choicesOf(options.campaigns), value: head?.campaign }),
    field('content', 'longText', { maxLength: 2000, value: file?.content }),
  ]
}

/** The answers as the server takes them; what is not asked is not sent. */
export function taskBody(answers: Answers, version?: number) {
  return { ...answers, cooperating: answers.cooperating ?? [], version }
}

export function campaignFields(options: Options, t: Say): FormField[] {
  const field = (name: string, kind: FormField['kind'], more: Partial<FormField> = {}): FormField => ({
    name,
    kind,
    label: t(`works.${name}`),
    ...more,
  })
  return [
    field('title', 'text', { required: true, maxLength: 200, label: t('works.campaignName') }),
    field('basis', 'text', { required: true, maxLength: 200, hint: t('works.basisHint') }),
    field('battle', 'choice', { options: choicesOf(options.battles) }),
    field('owner', 'choice', { required: true, options: choicesOf(options.owners) }),
    field('units', 'choices', { options: choicesOf(options.owners) }),
    field('regions', 'choices', { required: true, options: choicesOf(options.places) }),
    field('startsOn', 'date', { required: true, value: options.today }),
    field('endsOn', 'date', { required: true }),
    field('goals', 'longText', { required: true, maxLength: 2000 }),
  ]
}
