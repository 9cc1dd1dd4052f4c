import { formatFullTime, cityYear } from '@/time/time'
import { serverNow } from '@/time/now'
import type { MatterFile } from './matterFile'

type Say = (key: string, words?: Record<string, unknown>) => string

const OWN_WORDS = new Set([
  'dispatch',
  'accept',
  'confirm',
  'find-nothing',
  'extend',
  'rectify',
  'answer',
  'verify',
  'sign',
  'close',
  'withdraw',
  'reopen',
  ...['merge', 'unmerge', 'object', 'uphold', 'hand-on', 'part-answer', 'supply', 'settle', 'report-difference'],
  ...['ask-extension', 'ask-countersign', 'countersign', 'progress', 'reply'],
  ...['submit', 'review', 'approve', 'seal', 'report', 'take-back', 'return-from-above'],
])

/**
 * The end of a limit as it is said in a sentence: 10月8日18:00, with the year when it is not this one. A limit in days
 * ends with its last day: 11月29日24:00, which nobody takes for the 30th.
 */
export function spokenTime(instant: string | null | undefined, say: Say, now: Date = serverNow()): string {
  const ends = instant ? new Date(instant) : undefined
  const atMidnight = formatFullTime(ends).endsWith('00:00')
  const shown = ends && atMidnight ? new Date(ends.getTime() - 1) : ends
  const parts = /^(\d+)-(\d+)-(\d+) (\d+:\d+)$/.exec(formatFullTime(shown))
  if (!parts) return ''
  const [, year, month, day] = parts
  const time = atMidnight ? '24:00' : parts[4]
  const words = { year, month: Number(month), day: Number(day), time }
  return say(Number(year) === cityYear(now) ? 'matters.at' : 'matters.atYear', words)
}

/** What has happened, in one sentence: 已交办至青石镇人民政府，限10月8日18:00前办结。 */
export function outcomeOf(action: string, after: MatterFile, say: Say, now: Date = serverNow()): string {
  // Each procedure has limits of its own: complaint.handle, rectification.accept.
  const ends = (limit: string) => after.clocks.filter(({ code }) => code.endsWith(`.${limit}`)).at(-1)?.dueAt
  const words = {
    number: after.number,
    owner: after.owner?.name ?? '',
    state: after.state.name,
    who: after.waitsFor ?? '',
    truth: after.truth?.name ?? '',
    handling: after.handling.name,
    responsible: after.responsible ?? '',
    parent: after.mergedInto?.number ?? '',
    due: spokenTime(ends('handle') ?? after.dueAt, say, now),
    accept: spokenTime(ends('accept') ?? after.dueAt, say, now),
    dispatch: spokenTime(ends('dispatch') ?? after.dueAt, say, now),
  }
  if (OWN_WORDS.has(action)) return say(`matters.done.${action}`, words)
  if (action === 'return') return say(after.owner ? 'matters.done.return' : 'matters.done.returnToOffice', words)
  return say(after.waitsFor ? 'matters.done.other' : 'matters.done.end', words)
}
