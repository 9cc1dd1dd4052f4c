import { describe, expect, it } from 'vitest'
import { isLate, visitBody, visitFields } from './contracts'

const say = (key: string) => key

describe('a leader’s contracts (M01-12)', () => {
  it('asks of a visit only its outcome: no place, duration or mileage (ruling 6)', () => {
    const names = visitFields('2026-09-30', [], say).map((field) => field.name)
    expect(names.some((name) => /place|lon|lat|minutes|mileage|checkin/i.test(name))).toBe(false)
    expect(names).toContain('found')
  })

  it('asks to whom and by when only of what is promised, and for a second promise only after the first', () => {
    const fields = visitFields('2026-09-30', [], say)
    const shown = (values: Record<string, string>) =>
      fields.filter((field) => field.when?.(values) ?? true).map((field) => field.name)
    expect(shown({})).not.toContain('promises.0.due')
    expect(shown({ 'promises.0.text': '协调清运' })).toEqual(
      expect.arrayContaining(['promises.0.due', 'promises.0.toWhom', 'promises.1.text']),
    )
  })

  it('sends only promises that were written, and a matter only where one is opened', () => {
    const body = visitBody({ found: '满溢', 'promises.0.text': '协调', 'promises.0.due': '2026-10-08', title: '甲' })
    expect(body.promises).toHaveLength(1)
    expect(body.title).toBeNull()
  })

  it('holds a promise for a day to be kept until that day ends', () => {
    expect(isLate({ due: '2026-09-30', doneOn: null }, '2026-09-30')).toBe(false)
    expect(isLate({ due: '2026-09-29', doneOn: null }, '2026-09-30')).toBe(true)
    expect(isLate({ due: '2026-09-29', doneOn: '2026-09-30' }, '2026-09-30')).toBe(false)
  })
})
