import type { MatterFile, TimelineEntry } from './matterFile'

/** One unit that had the matter: from when to when, how it came and how it went. */
export interface Hand {
  unit: string
  from: string
  to: string | null
  /** The step that gave it the matter, in the procedure's words. */
  how: string
  /** What was said about whose it is: objections and the office's decisions. */
  words: { what: string; who: string; at: string; note: string; objection: boolean }[]
}

/** Steps that hand the matter to the unit which they name. */
const HANDS_OVER = new Set(['dispatch', 'hand-on', 'plan'])
/** Steps after which no unit has it. */
const TAKES_AWAY = new Set(['withdraw', 'decline', 'transfer', 'merge', 'reopen'])
const SPEAKS = new Set(['object', 'uphold'])
/** What `procedures/needs.csv` calls the unit that gets the matter. */
const UNIT_LABELS = new Set(['承办单位', 'Unit'])

/** The chain of hands as the story tells it: who had the matter from when to when, with objections and decisions. */
export function chainOf({ timeline, owner, closedAt }: Pick<MatterFile, 'timeline' | 'owner' | 'closedAt'>): Hand[] {
  const hands: Hand[] = []
  const leave = (at: string) => {
    const last = hands.at(-1)
    if (last && !last.to) last.to = at
  }
  for (const entry of timeline.filter((one) => !one.system)) {
    if (HANDS_OVER.has(entry.action)) {
      leave(entry.at)
      hands.push({ unit: unitIn(entry), from: entry.at, to: null, how: entry.name, words: [] })
    } else if (SPEAKS.has(entry.action)) {
      hands.at(-1)?.words.push(wordsOf(entry))
    } else if (TAKES_AWAY.has(entry.action)) {
      leave(entry.at)
    }
  }
  if (closedAt) leave(closedAt)
  if (!owner) leave(timeline.findLast(({ action }) => action === 'return')?.at ?? timeline.at(-1)?.at ?? '')
  return hands.filter((hand) => hand.unit !== '')
}

function wordsOf(entry: TimelineEntry): Hand['words'][number] {
  const { name, at, note, action } = entry
  return {
    what: name,
    who: [entry.unit, entry.actor].filter(Boolean).join(' '),
    at,
    note,
    objection: action === 'object',
  }
}

/** The unit that a step of handing over names: its details bear the labels of the procedure's questions. */
function unitIn({ details }: TimelineEntry): string {
  return details.find(({ label }) => UNIT_LABELS.has(label))?.value ?? ''
}
