import { describe, expect, it } from 'vitest'
import { boardRow, type TodayLine } from './today'

const say = (key: string, words?: Record<string, unknown>) => `${key} ${words ? JSON.stringify(words) : ''}`.trim()
const line: TodayLine = {
  kind: 'OVERDUE',
  urgency: 'OVERDUE',
  who: '青石镇人民政府',
  subject: '扬尘',
  detail: null,
  count: 1,
  at: '2026-09-30T10:00:00Z',
  link: '/matters/2026-000017',
}

describe('a line of today', () => {
  it('names one unit, one action and the page on which to take it', () => {
    const row = boardRow(line, say, String)
    expect(row.urgency).toBe('overdue')
    expect(row.sentence).toContain('today.OVERDUE {"who":"青石镇人民政府"')
    expect(row.action).toEqual({ label: 'today.act.OVERDUE', to: '/matters/2026-000017' })
    expect(row.due).toEqual({ dueAt: '2026-09-30T10:00:00Z' })
  })

  it('counts when one line stands for several matters', () => {
    expect(boardRow({ ...line, count: 3 }, say, String).sentence).toContain('today.OVERDUE_MANY')
  })

  it('says what waits for oneself in the matter’s own words', () => {
    expect(boardRow({ ...line, kind: 'WAITING', subject: '“扬尘”待签收' }, say, String).sentence).toBe('“扬尘”待签收')
  })

  it('shows a lost target in red without calling it overdue', () => {
    const row = boardRow({ ...line, kind: 'TARGET_LOST', urgency: 'NORMAL' }, say, String)
    expect(row.urgency).toBe('overdue')
    expect(row.tag).toBe('today.tag.TARGET_LOST')
  })

  it('takes the time of silence for a fact and not for a limit', () => {
    expect(boardRow({ ...line, kind: 'SILENT' }, say, String).due).toBeNull()
  })
})
