import type { MarkedSpan } from '@/parts'
import { STATES, type Content, type Kind, type Mark, type NamedUnit, type Proposal, type State } from './speeches'

type Say = (key: string, words?: Record<string, unknown>) => string
type NameOf = (code: string) => string | undefined

/** What of the proposals is shown. */
export interface Filters {
  kind: string
  state: string
  unit: string
  part: string
}

/** A unit's name by its code, or as it was said where the code is open. */
export function unitName({ code, words }: NamedUnit, nameOf: NameOf): string {
  return (code ? nameOf(code) : undefined) ?? words
}

/** The key by which a unit is filtered: its code, or the words where nobody knows who is meant. */
const unitKey = ({ code, words }: NamedUnit) => code ?? words

export function shownProposals(proposals: readonly Proposal[], filters: Filters): Proposal[] {
  return proposals.filter(
    (one) =>
      (!filters.kind || one.kind === filters.kind) &&
      (!filters.state || one.state === filters.state) &&
      (!filters.part || String(one.part) === filters.part) &&
      (!filters.unit || (one.content.units ?? []).some((unit) => unitKey(unit) === filters.unit)),
  )
}

/** The units that proposals name, the most named first. */
export function unitChoices(proposals: readonly Proposal[], nameOf: NameOf): { value: string; label: string }[] {
  const found = new Map<string, { label: string; count: number }>()
  for (const unit of proposals.flatMap((one) => one.content.units ?? [])) {
    const known = found.get(unitKey(unit))
    found.set(unitKey(unit), { label: unitName(unit, nameOf), count: (known?.count ?? 0) + 1 })
  }
  return [...found]
    .toSorted(([, one], [, other]) => other.count - one.count)
    .map(([value, { label, count }]) => ({ value, label: `${label} ${count}` }))
}

export function tally(proposals: readonly Proposal[]): Record<State, number> {
  const counts = Object.fromEntries(STATES.map((state) => [state, 0])) as Record<State, number>
  for (const { state } of proposals) counts[state]++
  return counts
}

/** A proposal in one line, as lists and choices name it. */
export function headline({ content, kind }: Pick<Proposal, 'content' | 'kind'>, t: Say): string {
  const words: Record<Kind, () => (string | undefined)[]> = {
    TARGET: () => [content.scope, content.indicator, promised(content, t)],
    TASK: () => [content.action],
    DUTY: () => [content.duty],
    COMMITMENT: () => [content.promise],
    FORBIDDEN: () => [content.deed],
    CONSEQUENCE: () => [content.condition, content.condition && content.effect ? '→' : '', content.effect],
  }
  return words[kind]().filter(Boolean).join(' ') || t('speeches.unnamed')
}

function promised({ comparison, value, unit }: Content, t: Say): string {
  const amount = value === null || value === undefined ? t('speeches.blank') : `${value}${unit ?? ''}`
  return `${comparison ? t(`speeches.comparison.${comparison}`) : ''} ${amount}`.trim()
}

export interface Fact {
  label: string
  value: string
}

/** What else a proposal says, without what its headline has already. */
export function factsOf({ content, kind }: Pick<Proposal, 'content' | 'kind'>, t: Say): Fact[] {
  const fact = (name: string, value: string | null | undefined) =>
    value ? [{ label: t(`speeches.field.${name}`), value }] : []
  const { due } = content
  const day = due && [due.from, due.date].filter(Boolean).join(' — ')
  return [
    ...fact('object', content.object),
    ...fact('base', content.base),
    ...fact('due', due && (day ? `${day}${due.phrase ? `（${due.phrase}）` : ''}` : due.phrase)),
    ...fact('frequency', content.frequency),
    ...fact('quantity', kind === 'TARGET' ? '' : amountOf(content)),
    ...fact('points', content.points === null || content.points === undefined ? '' : String(content.points)),
  ]
}

function amountOf({ quantity, quantityUnit }: Content) {
  return quantity === null || quantity === undefined ? '' : `${quantity}${quantityUnit ?? ''}`
}

/** The sentences of a paragraph with the proposals that were taken from them. */
export function spansByParagraph(proposals: readonly Proposal[]): Map<number, MarkedSpan<Proposal>[]> {
  const spans = new Map<number, MarkedSpan<Proposal>[]>()
  for (const mark of proposals) {
    const own = spans.get(mark.paragraph) ?? []
    own.push({ from: mark.from, to: mark.to, mark })
    spans.set(mark.paragraph, own)
  }
  return spans
}

/** The marks of one sentence, measured from its beginning. */
export function marksWithin({ paragraph, from, to, marks }: Proposal): MarkedSpan<Mark>[] {
  return marks
    .filter((mark) => mark.paragraph === paragraph && mark.from >= from && mark.to <= to)
    .map((mark) => ({ from: mark.from - from, to: mark.to - from, mark }))
}

/** Whether a decision can be taken back: nothing was made from it yet. */
export function mayReopen({ state, allMade }: Proposal): boolean {
  return state !== 'OPEN' && (state !== 'ACCEPTED' || allMade.every(({ kind }) => kind === 'statement'))
}

/** The next proposal that nobody has decided, after this one or else from the beginning. */
export function nextOpen(shown: readonly Proposal[], id: number | undefined): Proposal | undefined {
  const here = shown.findIndex((one) => one.id === id)
  const open = (one: Proposal) => one.state === 'OPEN' && one.id !== id
  return shown.slice(here + 1).find(open) ?? shown.find(open)
}

/** What this one may be merged into: others of its kind that were not put away, the nearest in the text first. */
export function mergeChoices(proposals: readonly Proposal[], one: Proposal): Proposal[] {
  const distance = (other: Proposal) => Math.abs(other.paragraph - one.paragraph)
  return proposals
    .filter(
      (other) =>
        other.id !== one.id && other.kind === one.kind && (other.state === 'OPEN' || other.state === 'ACCEPTED'),
    )
    .toSorted((left, right) => distance(left) - distance(right))
}

/** The same list with what did not change kept as it is, so that only what changed is drawn anew. */
export function keepSame(before: readonly Proposal[], after: readonly Proposal[]): Proposal[] {
  const known = new Map(before.map((one) => [one.id, one]))
  return after.map((one) => {
    const old = known.get(one.id)
    return old && JSON.stringify(old) === JSON.stringify(one) ? old : one
  })
}

/** Where words stand in a text: in the paragraph where they were marked, or else where they stand first. */
export function placeOf(
  paragraphs: readonly { index: number; text: string }[],
  words: string,
  paragraph?: number,
): { paragraph: number; from: number; to: number } | undefined {
  const wanted = words.trim()
  if (wanted === '') return undefined
  const preferred = paragraphs.filter(({ index }) => index === paragraph)
  const found = [...preferred, ...paragraphs].find(({ text }) => text.includes(wanted))
  if (!found) return undefined
  const from = found.text.indexOf(wanted)
  return { paragraph: found.index, from, to: from + wanted.length }
}
