import { describe, expect, it } from 'vitest'
import { lineOf } from '@/modules/matters/samples'
import { bodyOf, fieldsOf, grouped, textOf, type AnswerForm } from './township'

const desk = { todayEnds: '2026-09-30T16:00:00Z', weekEnds: '2026-10-02T16:00:00Z' }
const mine = { actions: ['accept'], overdue: false, clockStands: false }

const form: AnswerForm = {
  number: '2026-000001',
  title: '焚烧',
  description: '',
  version: 3,
  sourceRef: null,
  duty: null,
  dueAt: null,
  clockStands: false,
  workingMinutesLeft: null,
  workingDayMinutes: 480,
  returned: null,
  results: [
    { code: 'true-done', name: '属实，已整改到位', steps: ['签收', '核查', '报整改完成'] },
    { code: 'untrue', name: '不属实', steps: ['签收', '未发现异常'] },
  ],
  questions: [
    {
      field: { name: 'done', label: '整改情况', kind: 'longText' } as AnswerForm['questions'][number]['field'],
      results: ['true-done'],
      requiredFor: ['true-done'],
    },
  ],
  waitsFor: null,
}

describe('the township’s page (M03-16)', () => {
  it('orders what is to be answered by its end, and leaves what others have to do for last', () => {
    const lines = [
      lineOf({ ...mine, number: 'later', dueAt: '2026-10-20T10:00:00Z' }),
      lineOf({ ...mine, number: 'others', actions: ['supply'] }),
      lineOf({ ...mine, number: 'week', dueAt: '2026-10-02T10:00:00Z' }),
      lineOf({ ...mine, number: 'today', dueAt: '2026-09-30T10:00:00Z' }),
      lineOf({ ...mine, number: 'overdue', overdue: true, dueAt: '2026-09-01T10:00:00Z' }),
    ]
    const order = grouped(lines, desk).map(({ group, lines: [line] }) => [group, line.number])
    expect(order.every(([group, number]) => group === number)).toBe(true)
    expect(order.map(([group]) => group)).toEqual(['overdue', 'today', 'week', 'later', 'others'])
  })

  it('asks only what the chosen result needs, and sends words, photos and facts apart', () => {
    const [, done] = fieldsOf(form, 'untrue', '办理结果')
    expect(done.required).toBe(false)
    expect(done.when?.({ result: 'untrue' })).toBe(false)
    expect(fieldsOf(form, 'true-done', '办理结果')[1].required).toBe(true)
    const fields = [{ name: 'photo-after', label: '', kind: 'photos' as const }]
    expect(
      bodyOf(3, fields, {
        result: 'true-done',
        found: '有',
        done: '清了',
        'fact:present': 'yes',
        'photo-after': ['a'],
      }),
    ).toEqual({
      version: 3,
      result: 'true-done',
      found: '有',
      done: '清了',
      photos: ['a'],
      fields: { 'fact:present': 'yes' },
    })
  })

  it('gives text that can be pasted into another system, without empty lines', () => {
    expect(textOf({ columns: ['工单编号', '核查情况', '满意度'], rows: [['LC1', '属实', '']] })).toBe(
      '工单编号：LC1\n核查情况：属实',
    )
  })
})
