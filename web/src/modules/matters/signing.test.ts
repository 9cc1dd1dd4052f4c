import { describe, expect, it } from 'vitest'
import type { ChainLink, TimelineEntry } from './matterFile'
import { fileOf } from './samples'
import { nextLink, shortHash } from './signing'
import { storyOf } from './story'

const link = (code: string, signed: boolean): ChainLink => ({
  capacity: { code, name: code },
  signed,
  who: '责任单位的主要领导',
  holders: ['孙正'],
})

describe('the chain of signatures', () => {
  it('names the first signature that is not there, and none when all are', () => {
    const chain = [link('contractor', true), link('leader-in-charge', false), link('principal-leader', false)]
    expect(nextLink({ given: [], chain })?.capacity.code).toBe('leader-in-charge')
    expect(nextLink({ given: [], chain: [link('contractor', true)] })).toBeUndefined()
  })

  it('shows the first digits of the hash', () => {
    expect(shortHash('0123456789abcdef'.repeat(4))).toBe('0123456789ab')
  })

  it('says in the story on whose behalf somebody signed', () => {
    const entry: TimelineEntry = {
      action: 'review',
      name: '审核签字',
      fromState: '待分管领导审核',
      toState: '待主要领导审定',
      system: false,
      actor: '钱进',
      post: '副局长',
      unit: '绿川市城市管理局',
      onBehalfOf: '赵卫东',
      at: '2026-09-30T13:00:00Z',
      note: '同意',
      signature: '分管领导签字',
      details: [],
      photos: [],
    }
    const say = (key: string, words?: Record<string, unknown>) =>
      key === 'matters.onBehalf' ? `代 ${String(words?.name)}` : key
    expect(storyOf(fileOf({ timeline: [entry] }), say)[0].who).toBe('钱进（副局长） 代 赵卫东')
  })
})
