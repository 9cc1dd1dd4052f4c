import type { TimeLimit } from '@/time/remaining'
import type { ClockView } from './matterFile'

/** Whether working time says what is left: a limit with none left before its end is one that runs by night. */
export function countsWorkingTime(minutes: number | null, dueAt: string, now: Date): minutes is number {
  return minutes !== null && (minutes > 0 || Date.parse(dueAt) <= now.getTime())
}

/** One of the file's clocks as the browser shows it. */
export function limitOf(clock: ClockView, now: Date): TimeLimit {
  const minutes = clock.workingMinutesLeft
  return {
    dueAt: clock.dueAt,
    doneAt: clock.stoppedAt,
    pausedAt: clock.stoppedAt ? null : clock.pausedAt,
    ...(countsWorkingTime(minutes, clock.dueAt, now) ? { kind: 'WORKING' as const, remainingMinutes: minutes } : {}),
  }
}
