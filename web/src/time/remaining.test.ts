import { describe, expect, it } from 'vitest'
import { remainingOf, significantParts } from './remaining'

const now = new Date('2026-09-30T13:40:00Z')
const words = (limit: Parameters<typeof remainingOf>[0]) =>
  significantParts(remainingOf(limit, now))
    .map(({ unit, count }) => `${count} ${unit}`)
    .join(' ')

describe('a time limit', () => {
  it('runs, comes near in its last fifth, and is over afterwards', () => {
    const tenHours = { totalMinutes: 600 }
    expect(remainingOf({ dueAt: '2026-09-30T16:40:00Z', ...tenHours }, now).state).toBe('running')
    expect(remainingOf({ dueAt: '2026-09-30T15:40:00Z', ...tenHours }, now).state).toBe('soon')
    expect(remainingOf({ dueAt: '2026-09-30T13:39:00Z', ...tenHours }, now).state).toBe('overdue')
  })

  it('is soon over in its last 24 hours when its length is unknown', () => {
    expect(remainingOf({ dueAt: '2026-10-01T13:40:00Z' }, now).state).toBe('soon')
    expect(remainingOf({ dueAt: '2026-10-01T13:41:00Z' }, now).state).toBe('running')
  })

  it('counts working days of eight hours when the server says what is left', () => {
    const limit = { dueAt: '2026-10-09T10:00:00Z', kind: 'WORKING' as const, remainingMinutes: 1380 }
    expect(remainingOf(limit, now)).toMatchObject({ state: 'running', working: true, days: 2, hours: 7, minutes: 0 })
    expect(remainingOf({ ...limit, remainingMinutes: -30 }, now)).toMatchObject({ state: 'overdue', minutes: 30 })
  })

  it('counts working days as long as the city works', () => {
    const limit = { dueAt: '2026-10-09T10:00:00Z', kind: 'WORKING' as const, workingDayMinutes: 420 }
    expect(remainingOf({ ...limit, remainingMinutes: 840 }, now)).toMatchObject({ days: 2, hours: 0, minutes: 0 })
    expect(remainingOf({ ...limit, remainingMinutes: 450 }, now)).toMatchObject({ days: 1, hours: 0, minutes: 30 })
  })

  it('stands still when paused or done, and remembers that it was late', () => {
    expect(remainingOf({ dueAt: '2026-10-01T13:40:00Z', pausedAt: '2026-09-30T01:00:00Z' }, now).state).toBe('paused')
    expect(remainingOf({ dueAt: '2026-09-30T10:00:00Z', doneAt: '2026-09-30T09:00:00Z' }, now).state).toBe('done')
    expect(remainingOf({ dueAt: '2026-09-30T10:00:00Z', doneAt: '2026-09-30T11:00:00Z' }, now).state).toBe('doneLate')
  })

  it('is told in the parts that matter at its size', () => {
    expect(words({ dueAt: '2026-09-30T13:59:00Z' })).toBe('19 minutes')
    expect(words({ dueAt: '2026-09-30T16:00:00Z' })).toBe('2 hours 20 minutes')
    expect(words({ dueAt: '2026-10-01T10:05:00Z' })).toBe('20 hours')
    expect(words({ dueAt: '2026-10-02T14:40:00Z' })).toBe('2 days 1 hours')
    expect(words({ dueAt: '2026-10-20T14:40:00Z' })).toBe('20 days')
  })
})
