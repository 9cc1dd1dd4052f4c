/** A running, paused or finished time limit as the server states it. */
export interface TimeLimit {
  /** When it ends; an instant. */
  dueAt: string
  /** WORKING limits count working hours only: the server states what is left, the browser knows no holidays. */
  kind?: 'NATURAL' | 'WORKING'
  /** Working minutes left at `asOf`; negative when overdue. Only for WORKING. */
  remainingMinutes?: number | null
  /** Length of a working day in minutes; eight hours unless the server says otherwise. */
  workingDayMinutes?: number | null
  /** The whole length in minutes, so that "soon" can be judged in proportion. */
  totalMinutes?: number | null
  pausedAt?: string | null
  /** When the duty was done; the clock stands still from then on. */
  doneAt?: string | null
}

export type RemainingState = 'running' | 'soon' | 'overdue' | 'paused' | 'done' | 'doneLate'

/** What a clock shows: its state and the time left (or over) in parts. */
export interface RemainingTime {
  state: RemainingState
  working: boolean
  days: number
  hours: number
  minutes: number
}

const WORKING_DAY_MINUTES = 8 * 60
const SOON_SHARE = 0.2
const DAY_MINUTES = 24 * 60

/** Judges a limit at `now`. "Soon" is the last fifth of a known length, otherwise the last day (of work). */
export function remainingOf(limit: TimeLimit, now: Date): RemainingTime {
  const working = limit.kind === 'WORKING' && typeof limit.remainingMinutes === 'number'
  const day = working ? (limit.workingDayMinutes ?? WORKING_DAY_MINUTES) : DAY_MINUTES
  const due = Date.parse(limit.dueAt)
  if (limit.doneAt) {
    const late = Date.parse(limit.doneAt) > due
    return { state: late ? 'doneLate' : 'done', working, ...parts(0, day) }
  }
  const left = working ? (limit.remainingMinutes as number) : Math.floor((due - now.getTime()) / 60_000)
  const size = parts(Math.abs(left), day)
  if (limit.pausedAt) return { state: 'paused', working, ...size }
  if (left < 0) return { state: 'overdue', working, ...size }
  const soonBelow = limit.totalMinutes ? limit.totalMinutes * SOON_SHARE : day
  return { state: left <= soonBelow ? 'soon' : 'running', working, ...size }
}

function parts(minutes: number, day: number) {
  const rest = minutes % day
  return { days: Math.floor(minutes / day), hours: Math.floor(rest / 60), minutes: rest % 60 }
}

/** The two largest parts that say something: days and hours, hours and minutes, or minutes. */
export function significantParts(time: RemainingTime): { unit: 'days' | 'hours' | 'minutes'; count: number }[] {
  if (time.days > 0)
    return time.hours > 0 && time.days < 10
      ? [
          { unit: 'days', count: time.days },
          { unit: 'hours', count: time.hours },
        ]
      : [{ unit: 'days', count: time.days }]
  if (time.hours > 0)
    return time.minutes > 0 && time.hours < 6
      ? [
          { unit: 'hours', count: time.hours },
          { unit: 'minutes', count: time.minutes },
        ]
      : [{ unit: 'hours', count: time.hours }]
  return [{ unit: 'minutes', count: time.minutes }]
}
