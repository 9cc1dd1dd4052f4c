import { factsOf, headline, unitName } from './proposals'
import type { Content, Proposal } from './speeches'

type Say = (key: string, words?: Record<string, unknown>) => string
type NameOf = (code: string) => string | undefined

/** One correction: who made it and when, and what it changed; without changes it was of the filing alone. */
export interface Step {
  by: string
  at: string
  changes: { label: string; before: string; now: string }[]
}

/** All corrections of a proposal, the first first. */
export function historyOf({ original, corrections }: Proposal, t: Say, nameOf: NameOf): Step[] {
  return corrections.map(({ content, by, at }, index) => {
    const before = index === 0 ? (original ?? content) : corrections[index - 1].content
    return { by, at, changes: changesBetween(before, content, t, nameOf) }
  })
}

function changesBetween(before: Content, now: Content, t: Say, nameOf: NameOf) {
  const [old, fresh] = [before, now].map((content) => wordsOf(content, t, nameOf))
  const labels = new Set([...old.keys(), ...fresh.keys()])
  return [...labels]
    .map((label) => ({ label, before: old.get(label) ?? '', now: fresh.get(label) ?? '' }))
    .filter((change) => change.before !== change.now)
}

/** What a proposal says, part by part, as its card shows it. */
function wordsOf(content: Content, t: Say, nameOf: NameOf): Map<string, string> {
  const kind = content.type
  const [leading, helping] = [true, false].map((lead) =>
    (content.units ?? [])
      .filter((unit) => unit.lead === lead)
      .map((unit) => unitName(unit, nameOf))
      .join('、'),
  )
  return new Map([
    [t('speeches.field.kind'), t(`speeches.kind.${kind}`)],
    [t('speeches.field.lead'), leading],
    [t('speeches.field.helpers'), helping],
    [t('speeches.changed.words'), headline({ content, kind }, t)],
    [t('speeches.field.code'), content.code ?? ''],
    ...factsOf({ content, kind }, t).map(({ label, value }): [string, string] => [label, value]),
  ])
}
