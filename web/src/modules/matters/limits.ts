import type { TimeLimit } from '@/time/remaining'
import type { ClockView } from './matterFile'

/** What working time says is left; when it says nothing, as between an end of work and the next morning, the clock does. */
export function workingTime(minutes: number | null, workingDayMinutes: number): Partial<TimeLimit> {
  return minutes ? { kind: 'WORKING', remainingMinutes: minutes, workingDayMinutes } : {}
}

/** One of the file's clocks as the browser shows it. */
export function limitOf(clock: ClockView, workingDayMinutes: number): TimeLimit {
  return {
    dueAt: clock.dueAt,
    doneAt: clock.stoppedAt,
    pausedAt: clock.stoppedAt ? null : clock.pausedAt,
    ...workingTime(clock.workingMinutesLeft, workingDayMinutes),
  }
}
