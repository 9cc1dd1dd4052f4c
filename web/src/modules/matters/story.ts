import type { FileAction, FileHead, FileSection, StoryEntry } from '@/pages'
import type { Fact } from '@/parts'
import { formatTime } from '@/time/time'
import type { FormField, FormValues } from '@/forms/field'
import { clockOf, isIntervention, placeOf, toneOf, type MatterOptions } from './matter'
import type { ActionView, FieldView, MatterFile, PhotoView, TimelineEntry } from './matterFile'
import { isTownship, proposalFor } from './proposal'

type Say = (key: string, words?: Record<string, unknown>) => string

/** An entry of the story with what its checker should look at twice. */
export interface MatterStoryEntry extends StoryEntry {
  doubts: { photo: string; doubt: string }[]
  evidence: PhotoView[]
}

const SENDS_BACK = new Set([
  ...['return', 'withdraw', 'decline', 'object', 'return-unsolved', 'overturn', 'public-objection'],
  ...['refuse-suspension', 'refuse-countersign', 'take-back', 'return-from-above'],
])
const WAITING = new Set([...SENDS_BACK, 'ask-suspension', 'suspend', 'rebound', 'reopen-by-reporter'])
const GOOD = new Set(['verify', 'close', 'check', 'accept-closure', 'confirm-fix', 'file', 'close-merged', 'report'])
const PARTS = ['lead', 'cooperating', 'supervising', 'countersigner']

export function headOf(file: MatterFile): FileHead {
  return {
    number: file.number,
    title: file.title,
    state: { label: file.state.name, tone: toneOf(file) },
    owner: file.owner?.name,
    clock: clockOf(file),
  }
}

/** The steps as the file's page takes them, the expected one first. A township needs its duty-list row, anybody else none. */
export function actionsOf(file: MatterFile, options: MatterOptions | undefined, say?: Say): FileAction[] {
  const expected = file.actions.find(({ action }) => isExpected(action))
  const others = file.actions.filter((action) => action !== expected)
  return [...(expected ? [expected] : []), ...others].map((action) => ({
    code: action.action,
    label: action.name,
    kind: action === expected ? 'primary' : SENDS_BACK.has(action.action) ? 'return' : 'plain',
    fields: action.fields.map((field) => formField(field, file, options)),
    next: action.next,
    basis: [action.signs, action.onBehalfOf && say?.('matters.onBehalf', { name: action.onBehalfOf })]
      .filter(Boolean)
      .join(' · '),
  }))
}

function isExpected(action: string): boolean {
  return action !== 'recheck' && !SENDS_BACK.has(action) && !isIntervention(action)
}

function formField(field: FieldView, file: MatterFile, options: MatterOptions | undefined): FormField {
  const given = Object.fromEntries(Object.entries(field).filter(([, value]) => value !== null)) as unknown as FormField
  if (!options || (field.name !== 'unit' && field.name !== 'duty')) return given
  // What the city's rules say goes before what this browser can guess.
  const ruled = file.actions.some((action) => action.fields.some((one) => one.name === 'unit' && one.value))
  const proposed: FormField = ruled ? given : { ...given, value: proposalFor(file, options)[field.name] }
  if (field.name === 'unit') return proposed
  return { ...proposed, required: true, when: (values: FormValues) => goesToTownship(values, options) }
}

/** A township that only co-operates cites its duty-list row too (ruling 8). */
function goesToTownship({ unit, lead, cooperating }: FormValues, { units }: MatterOptions): boolean {
  return [unit, lead, cooperating].flat().some((code) => isTownship(code, units))
}

/** The story, newest first. */
export function storyOf(file: MatterFile, say: Say): MatterStoryEntry[] {
  return file.timeline.map((entry, index) => entryOf(entry, index, say)).reverse()
}

function entryOf(entry: TimelineEntry, index: number, say: Say): MatterStoryEntry {
  const facts: Fact[] = entry.details.map(({ label, value }) => ({ label, value }))
  if (entry.signature) facts.push({ label: say('matters.signed'), value: entry.signature })
  return {
    id: `${index} ${entry.at}`,
    at: entry.at,
    who: entry.system ? null : whoOf(entry, say),
    unit: entry.system ? null : entry.unit,
    what: entry.name,
    // What was entered at first stands above the story.
    note: entry.action === 'open' ? null : entry.note,
    facts,
    photos: entry.photos,
    tone: toneOfEntry(entry),
    // What is annulled proves nothing, so that nothing is doubtful about it.
    doubts: entry.photos
      .filter((photo) => !photo.annulment)
      .flatMap((photo) => photo.doubts.map((doubt) => ({ photo: photo.name, doubt }))),
    evidence: entry.photos,
  }
}

/** 钱进（副局长） 代 赵卫东: whoever acts, and for whom. */
function whoOf({ actor, post, onBehalfOf }: TimelineEntry, say: Say): string {
  const behalf = onBehalfOf ? ` ${say('matters.onBehalf', { name: onBehalfOf })}` : ''
  return `${actor}${post ? `（${post}）` : ''}${behalf}`
}

function toneOfEntry({ system, action }: TimelineEntry): StoryEntry['tone'] {
  if (system) return 'bad'
  if (WAITING.has(action)) return 'waiting'
  return GOOD.has(action) ? 'good' : 'plain'
}

/** What stands on the right: facts, the three axes, people. */
export function sectionsOf(file: MatterFile, say: Say): FileSection[] {
  const fact = (key: string, value: string | null | undefined, more: Partial<Fact> = {}): Fact[] =>
    value ? [{ label: say(`matters.${key}`), value, ...more }] : []
  const place = file.place
  return [
    {
      title: say('matters.facts'),
      facts: [
        ...fact('track', file.track.name),
        ...fact('kind', `${file.medium.name} · ${file.kind.name}`),
        ...linkedFact(file, say),
        ...fact('place', placeOf(file)),
        ...fact('address', place?.address),
        ...fact('point', place?.lon && place.lat ? `${place.lon}, ${place.lat}` : null, {
          note: place?.datum ?? undefined,
        }),
        ...fact('source', file.source.name, { note: file.sourceRef ?? undefined }),
        ...fact('station', file.station, { to: `/air/places/${encodeURIComponent(file.station ?? '')}` }),
        ...fact('figure', file.figureRef && say('matters.figureOpen'), { to: { query: { figure: file.figureRef } } }),
        ...fact('duty', file.duty?.name, { note: file.duty?.basis }),
        ...fact('openedAt', formatTime(file.openedAt)),
        ...fact('closedAt', file.closedAt && formatTime(file.closedAt)),
      ],
    },
    {
      title: say('matters.axes'),
      facts: [
        { label: say('matters.truth'), value: file.truth?.name ?? say('matters.notChecked') },
        { label: say('matters.handling'), value: file.handling.name },
        { label: say('matters.disposition'), value: file.disposition.name },
        ...fact('cause', file.cause?.name),
        ...fact('satisfaction', file.satisfaction?.name),
        ...fact('saidSolved', file.saidSolved?.name),
      ],
    },
    ...partiesOf(file, say),
    { title: say('matters.people'), facts: peopleOf(file, say) },
  ]
}

/** The enterprise, object or grid, with the other matters about it; or the fire. */
function linkedFact({ linked }: MatterFile, say: Say): Fact[] {
  if (!linked) return []
  const to = linked.kind === 'fire' ? `/fires/${linked.name}` : { path: '/matters', query: { text: linked.name } }
  return [{ label: say(`matters.linkedKinds.${linked.kind}`), value: linked.name, to }]
}

/** Units that take part beside the owner, by their part, each with how far it is. */
function partiesOf({ parties }: MatterFile, say: Say): FileSection[] {
  const facts = PARTS.flatMap((code): Fact[] => {
    const units = parties.filter(({ part }) => part.code === code)
    const words = units.map(({ unit, state }) =>
      state.code === 'active' ? unit.name : `${unit.name}（${state.name}）`,
    )
    return units.length > 0 ? [{ label: units[0].part.name, value: words.join('、') }] : []
  })
  return facts.length > 0 ? [{ title: say('matters.parties'), facts }] : []
}

/** Who has to do with it: who must act now, who is responsible, and who has acted. */
function peopleOf(file: MatterFile, say: Say): Fact[] {
  const acted = new Map<string, Fact>()
  for (const entry of file.timeline.filter((one) => one.unit ?? one.post)) {
    const earlier = acted.get(`${entry.unit} ${entry.actor}`)
    acted.set(`${entry.unit} ${entry.actor}`, {
      label: entry.actor,
      value: [entry.unit, entry.post].filter(Boolean).join(' '),
      note: [...new Set([...(earlier?.note?.split('、') ?? []), entry.name])].join('、'),
    })
  }
  return [
    ...(file.waitsFor ? [{ label: say('matters.next'), value: file.waitsFor }] : []),
    ...(file.responsible ? [{ label: say('matters.responsible'), value: file.responsible }] : []),
    ...acted.values(),
  ]
}

export function needsOptions(actions: readonly ActionView[]): boolean {
  return actions.some((action) => action.fields.some((field) => field.name === 'duty'))
}
