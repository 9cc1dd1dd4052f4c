import { describe, expect, it } from 'vitest'
import { appended, changesBetween, inOrder, placeOf, wordsOf, type Remark, type ReplyContent } from './replies'
import { en } from './messages.en'
import { zhCN } from './messages.zh-CN'

const content = (more: Partial<ReplyContent> = {}): ReplyContent => ({
  form: '2025-1',
  reported: '噪声',
  points: [{ point: '夜间加工', finding: 'true', facts: '58分贝' }],
  truth: 'true',
  handlingText: '停产',
  handling: 'done',
  disposition: 'handle',
  milestones: [],
  accountability: { persons: 0, measures: '' },
  attachments: [{ name: '现场照片', file: 'a' }],
  explanations: {},
  ...more,
})
const word = (key: string) => key

describe('a reply to a handed-over case (M12-06, M12-08)', () => {
  it('shows between two versions what differs, field by field, and nothing else', () => {
    expect(changesBetween(content(), content(), word)).toEqual([])
    const after = content({
      points: [{ point: '夜间加工', finding: 'partly', facts: '58分贝' }],
      milestones: [{ measure: '隔声屏', responsible: '镇', by: '2026-10-20' }],
      attachments: [],
    })
    // Fields come in the order in which the older text has them, new ones at the end.
    expect(changesBetween(content(), after, word)).toEqual([
      { field: 'points.0.finding', before: 'truths.true', after: 'truths.partly' },
      { field: 'attachments.0', before: '现场照片', after: '' },
      { field: 'milestones.0', before: '', after: '隔声屏 · 镇 · 2026-10-20' },
    ])
  })

  it('leads from a remark to its place', () => {
    expect(placeOf('points.1.facts')).toEqual({ section: 'points', place: 2 })
    expect(placeOf('accountability.measures')).toEqual({ section: 'accountability', place: null })
    expect(placeOf('truth')).toEqual({ section: 'truth', place: null })
  })

  it('puts what stands in the way first', () => {
    const remark = (weight: Remark['weight']) => ({ weight, key: weight }) as Remark
    const weights = inOrder([remark('NOTE'), remark('DOUBT'), remark('OBJECTION')]).map(({ weight }) => weight)
    expect(weights).toEqual(['OBJECTION', 'DOUBT', 'NOTE'])
  })

  it('quotes what was said in a step behind what is written', () => {
    const words = wordsOf({
      action: 'check-site',
      unit: '青石镇',
      actor: '陈刚',
      at: '',
      note: '切割机3台',
      facts: [{ code: 'present', name: '问题是否存在', value: 'yes', valueName: '是' }],
      files: [],
    })
    expect(words).toBe('青石镇：切割机3台 问题是否存在：是')
    expect(appended('', words)).toBe(words)
    expect(appended('先写的 ', words)).toBe(`先写的\n${words}`)
  })

  it('says the same things in both languages', () => {
    const keys = (messages: object): string[] =>
      Object.entries(messages).flatMap(([key, value]) =>
        typeof value === 'object' ? keys(value as object).map((one) => `${key}.${one}`) : [key],
      )
    expect(keys(en)).toEqual(keys(zhCN))
  })
})
