import { describe, expect, it } from 'vitest'
import { daysOf, dialled, layForm, leaveForm, plusDays, shiftBody, swapBody, swapForm, type ShiftView } from './duty'
import { en } from './messages.en'
import { zhCN } from './messages.zh-CN'

const shift = (id: number, starts: string, ends: string, leader = true): ShiftView => ({
  id,
  unit: 'qh',
  account: id,
  name: `${id}`,
  insteadOf: null,
  leader,
  starts,
  ends,
  phone: null,
  away: false,
  mine: false,
  begun: false,
})
const say = (key: string) => key

describe('duty (M02-16)', () => {
  it('puts each shift on the day of the city on which it begins, and what runs over on the first', () => {
    const week = {
      from: '2026-09-30',
      until: '2026-10-02',
      shifts: [
        shift(1, '2026-09-29T00:30:00Z', '2026-09-30T00:30:00Z'),
        shift(2, '2026-09-30T00:30:00Z', '2026-10-01T00:30:00Z', false),
        shift(3, '2026-09-30T16:30:00Z', '2026-10-01T16:30:00Z'),
      ],
    }
    const days = daysOf(week)
    expect(days.map((day) => [day.day, day.leaders.map((one) => one.id), day.staff.map((one) => one.id)])).toEqual([
      ['2026-09-30', [1], [2]],
      ['2026-10-01', [3], []],
    ])
  })

  it('dials numbers as they are written', () => {
    expect(dialled('0990-8100 002')).toBe('tel:09908100002')
    expect(dialled('+86 (990) 810')).toBe('tel:+86990810')
  })

  it('goes over the end of a month', () => {
    expect(plusDays('2026-09-30', 1)).toBe('2026-10-01')
    expect(plusDays('2026-10-02', -7)).toBe('2026-09-25')
  })

  it('fills in what a hole is missing', () => {
    const gap = {
      unit: 'qh',
      leader: false,
      kind: 'NOBODY' as const,
      from: '2026-09-30T14:00:00Z',
      until: '2026-10-01T00:30:00Z',
      names: [],
      shifts: [],
    }
    const values = Object.fromEntries(
      (layForm({ from: '2026-09-30', colleagues: [] }, say, gap).fields ?? []).map((field) => [
        field.name,
        field.value,
      ]),
    )
    expect(values).toMatchObject({ leader: 'staff', starts: '2026-09-30T22:00', ends: '2026-10-01T08:30' })
    expect(shiftBody('qh', { account: '7', leader: 'staff' })).toMatchObject({ unit: 'qh', account: 7, leader: false })
  })

  it('asks a colleague alone or for a shift in return', () => {
    const partners = [
      { account: 7, name: '孙立群', shifts: [shift(9, '2026-10-03T00:30:00Z', '2026-10-04T00:30:00Z')] },
    ]
    const options = swapForm(partners, say).fields?.[0].options?.map((option) => option.value)
    expect(options).toEqual(['7', '7:9'])
    expect(swapBody({ account: '7:9', reason: '家中有事' })).toEqual({ account: 7, counter: 9, reason: '家中有事' })
    expect(swapBody({ account: '7', reason: '' })).toEqual({ account: 7, counter: null, reason: '' })
  })

  it('offers as deputies only others who may stand in', () => {
    const colleague = (account: number, name: string, mayStandIn: boolean) => ({
      account,
      name,
      title: '',
      phone: null,
      mayStandIn,
    })
    const form = leaveForm(
      [colleague(1, '我', true), colleague(2, '甲', true), colleague(3, '受理员', false)],
      '我',
      new Date('2026-09-30T13:40:00Z'),
      say,
    )
    const deputy = form.fields?.find((field) => field.name === 'deputy')
    expect(deputy?.options?.map((option) => option.label)).toEqual(['甲'])
  })

  it('names every fault and every state in both languages', () => {
    for (const kind of ['NOBODY', 'ON_LEAVE', 'NO_PHONE', 'OVERLAP']) {
      for (const words of [zhCN, en]) {
        expect(words.gapKinds).toHaveProperty(kind)
        expect(words.mend).toHaveProperty(kind)
      }
    }
  })
})
