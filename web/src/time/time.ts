import { serverNow } from './now'

/** Everything is shown in the city's zone, wherever the browser stands. */
export const ZONE = 'Asia/Shanghai'

type Instant = string | number | Date

interface WallTime {
  year: string
  month: string
  day: string
  hour: string
  minute: string
}

const wallClock = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

function wallTime(instant: Instant): WallTime | undefined {
  const date = instant instanceof Date ? instant : new Date(instant)
  if (Number.isNaN(date.getTime())) return undefined
  return Object.fromEntries(wallClock.formatToParts(date).map((part) => [part.type, part.value])) as unknown as WallTime
}

/** `11-22 14:05`, with the year in front when it is not the current one; `—` for nothing. */
export function formatTime(instant: Instant | null | undefined, now: Date = serverNow()): string {
  if (instant === null || instant === undefined || instant === '') return '—'
  const at = wallTime(instant)
  if (!at) return '—'
  return `${withYear(at.year, `${at.month}-${at.day}`, now)} ${at.hour}:${at.minute}`
}

/** `11-22`, with the year when it is not the current one. Takes a date (`2026-11-22`) or an instant. */
export function formatDay(day: Instant | null | undefined, now: Date = serverNow()): string {
  if (day === null || day === undefined || day === '') return '—'
  if (typeof day === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(day)) return withYear(day.slice(0, 4), day.slice(5), now)
  const at = wallTime(day)
  return at ? withYear(at.year, `${at.month}-${at.day}`, now) : '—'
}

/** `2026-11-22 14:05`: always with the year, for exports and for file heads. */
export function formatFullTime(instant: Instant | null | undefined): string {
  if (instant === null || instant === undefined || instant === '') return '—'
  const at = wallTime(instant)
  return at ? `${at.year}-${at.month}-${at.day} ${at.hour}:${at.minute}` : '—'
}

/** The calendar day of the city at an instant, `2026-11-22`. */
export function cityDay(instant: Instant = serverNow()): string {
  const at = wallTime(instant)
  return at ? `${at.year}-${at.month}-${at.day}` : ''
}

/** The current year of the city's clock. */
export function cityYear(now: Date = serverNow()): number {
  return Number(cityDay(now).slice(0, 4))
}

/** Turns what a date-and-time field holds (`2026-11-22T14:05`, city time) into an instant. */
export function instantOf(localDateTime: string): string {
  // Shanghai has kept UTC+8 without summer time since 1992.
  return new Date(`${localDateTime.length === 16 ? `${localDateTime}:00` : localDateTime}+08:00`).toISOString()
}

/** Turns an instant into what a date-and-time field holds. */
export function localDateTimeOf(instant: Instant): string {
  return formatFullTime(instant).replace(' ', 'T')
}

function withYear(year: string, monthDay: string, now: Date) {
  return year === wallTime(now)?.year ? monthDay : `${year}-${monthDay}`
}
