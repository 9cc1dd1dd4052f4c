import type { ListQuery } from '@/api/list'
import { describe, expect, it } from 'vitest'
import { limitOf } from './limits'
import { fetchMatters } from './list'
import { clockOf, placeOf, toneOf, waitsForMe } from './matter'
import { lineOf } from './samples'

describe('a matter', () => {
  it('waits for whoever may take its next step, not for those who may intervene', () => {
    expect(waitsForMe({ actions: ['dispatch', 'decline'] })).toBe(true)
    expect(waitsForMe({ actions: ['withdraw', 'extend'] })).toBe(false)
    expect(waitsForMe({ actions: ['reopen'] })).toBe(false)
    expect(waitsForMe({ actions: ['merge', 'hand-on', 'ask-extension', 'supply', 'part-answer'] })).toBe(false)
    expect(waitsForMe({ actions: ['countersign', 'refuse-countersign'] })).toBe(true)
  })

  it('is green only when its solution is proven', () => {
    const closed = {
      closed: true,
      state: { code: 'closed', name: '已销号' },
      handling: { code: 'done', name: '已办结' },
    }
    expect(toneOf(lineOf({ ...closed, truth: { code: 'true', name: '属实' } }))).toBe('proven')
    expect(toneOf(lineOf({ ...closed, truth: { code: 'untrue', name: '不属实' } }))).toBe('muted')
    expect(toneOf(lineOf({ ...closed, handling: { code: 'staged', name: '阶段性办结' } }))).toBe('muted')
    expect(toneOf(lineOf({ overdue: true }))).toBe('overdue')
  })

  it('says where it is, down to the township where it is known', () => {
    expect(placeOf(lineOf())).toBe('青河县 青石镇')
    expect(placeOf(lineOf({ township: null }))).toBe('青河县')
  })
})

describe('a clock', () => {
  it('counts working time where the server says what is left of it', () => {
    expect(clockOf(lineOf())).toMatchObject({ kind: 'WORKING', remainingMinutes: 420, workingDayMinutes: 420 })
  })

  it('counts by the clock where a limit runs by night, and before the first working minute is over', () => {
    expect(clockOf(lineOf({ workingMinutesLeft: null }))).not.toHaveProperty('kind')
    expect(clockOf(lineOf({ workingMinutesLeft: 0 }))).not.toHaveProperty('kind')
  })

  it('stands while others have to act and stops with the matter', () => {
    expect(clockOf(lineOf({ clockStands: true }))?.pausedAt).not.toBeNull()
    const closedAt = '2026-10-01T02:00:00Z'
    expect(clockOf(lineOf({ closed: true, closedAt }))).toEqual({
      dueAt: '2026-10-08T10:00:00Z',
      doneAt: closedAt,
    })
    expect(clockOf(lineOf({ dueAt: null }))).toBeNull()
  })

  it('of a file is done when what was due was done, even if it stood before', () => {
    const clock = {
      code: 'matter.handle',
      name: '办理时限',
      startedAt: '2026-09-28T02:00:00Z',
      dueAt: '2026-10-08T10:00:00Z',
      stoppedAt: '2026-09-30T10:00:00Z',
      pausedAt: '2026-09-30T09:00:00Z',
      overdue: false,
      workingMinutesLeft: null,
      basis: '市环委会办公室交办工作规定',
    }
    expect(limitOf(clock, 420)).toEqual({ dueAt: clock.dueAt, doneAt: clock.stoppedAt, pausedAt: null })
  })
})

describe('the list', () => {
  it('asks the server for the own unit’s matters', async () => {
    const asked: unknown[] = []
    await fetchMatters({ whose: 'unit', county: '990101' }, async (query) => {
      asked.push(query)
      return { rows: [], next: null, total: 0, asOf: '' }
    })
    expect(asked).toEqual([{ county: '990101', mine: true, merged: 'without' }])
  })

  it('reads all pages of open matters to find those that wait for the person', async () => {
    const asked: unknown[] = []
    const found = await fetchMatters({ whose: 'me', state: 'opened', limit: 50 }, async (query) => {
      asked.push(query)
      const rows = [lineOf({ number: query.after ? 'B' : 'A' }), lineOf({ number: 'C', actions: ['extend'] })]
      return { rows, next: query.after ? null : 'more', total: 4, asOf: 'now' }
    })
    expect(found).toMatchObject({ total: 2, next: null, asOf: 'now' })
    expect(found.rows.map((row) => row.number)).toEqual(['A', 'B'])
    expect(asked).toMatchObject([{ state: 'opened,open', limit: 200 }, { after: 'more' }])
  })

  it('leaves merged matters to the file that holds them, unless somebody looks for them (L13)', async () => {
    const asked: unknown[] = []
    const from = (query: ListQuery) => {
      asked.push(query.merged)
      return Promise.resolve({ rows: [], next: null, total: 0, asOf: '' })
    }
    await fetchMatters({}, from)
    await fetchMatters({ merged: 'only' }, from)
    await fetchMatters({ state: 'opened,merged' }, from)
    await fetchMatters({ text: '2026-000041' }, from)
    expect(asked).toEqual(['without', 'only', undefined, undefined])
  })
})
