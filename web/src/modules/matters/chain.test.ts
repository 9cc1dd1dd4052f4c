import { describe, expect, it } from 'vitest'
import { chainOf } from './chain'
import type { TimelineEntry } from './matterFile'

const entry = (action: string, at: string, change: Partial<TimelineEntry> = {}): TimelineEntry => ({
  action,
  name: action,
  fromState: null,
  toState: '',
  system: false,
  actor: '周明远',
  post: null,
  unit: '环委办',
  onBehalfOf: null,
  at,
  note: '',
  signature: null,
  details: [],
  photos: [],
  ...change,
})
const to = (unit: string) => ({ details: [{ label: '承办单位', value: unit }] })
const owner = { code: 'qh-zj', name: '住建局' }

describe('the chain of hands (M12-04)', () => {
  it('says who had the matter from when to when, with the objection and the office’s decision', () => {
    const timeline = [
      entry('open', '1'),
      entry('dispatch', '2', to('青石镇')),
      entry('object', '3', { unit: '青石镇', actor: '陈刚', note: '不在清单' }),
      entry('dispatch', '4', to('住建局')),
      entry('clock', '5', { system: true }),
      entry('object', '6', { unit: '住建局', actor: '罗勇', note: '应由城管办理' }),
      entry('uphold', '7', { note: '职责在住建' }),
    ]
    const hands = chainOf({ timeline, owner, closedAt: null })
    expect(hands.map(({ unit, from, to: until }) => [unit, from, until])).toEqual([
      ['青石镇', '2', '4'],
      ['住建局', '4', null],
    ])
    expect(hands[0].words).toEqual([{ what: 'object', who: '青石镇 陈刚', at: '3', note: '不在清单', objection: true }])
    expect(hands[1].words.map(({ what, objection }) => [what, objection])).toEqual([
      ['object', true],
      ['uphold', false],
    ])
  })

  it('ends with a withdrawal, a merging, a return to the office and the closure', () => {
    const dispatched = [entry('open', '1'), entry('dispatch', '2', to('青石镇'))]
    const ends = (action: string, closedAt: string | null = null) =>
      chainOf({ timeline: [...dispatched, entry(action, '3')], owner: null, closedAt })[0].to
    expect([ends('withdraw'), ends('merge'), ends('return'), ends('sign', '9')]).toEqual(['3', '3', '3', '9'])
  })

  it('is empty before anybody got the matter', () => {
    expect(chainOf({ timeline: [entry('open', '1')], owner: null, closedAt: null })).toEqual([])
  })
})
