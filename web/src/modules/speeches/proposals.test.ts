import { describe, expect, it } from 'vitest'
import {
  factsOf,
  headline,
  keepSame,
  marksWithin,
  mergeChoices,
  nextOpen,
  placeOf,
  shownProposals,
  spansByParagraph,
  tally,
  unitChoices,
} from './proposals'
import { proposal, say, task } from './samples'

const ids = (list: { id: number }[]) => list.map(({ id }) => id)
const none = { kind: '', state: '', unit: '', part: '' }

describe('the proposals of a speech (M01-04)', () => {
  it('are found by kind, state, part and unit, also by words that fit no unit', () => {
    const all = [
      proposal(1),
      proposal(2, { kind: 'TARGET', content: { type: 'TARGET', indicator: 'PM10' } }),
      proposal(3, { state: 'ACCEPTED', part: 1 }),
    ]
    expect(ids(shownProposals(all, none))).toEqual([1, 2, 3])
    expect(ids(shownProposals(all, { ...none, kind: 'TARGET' }))).toEqual([2])
    expect(ids(shownProposals(all, { ...none, state: 'OPEN', unit: 'nyj' }))).toEqual([1])
    expect(ids(shownProposals(all, { ...none, unit: '市环保局', part: '1' }))).toEqual([3])
    expect(tally(all)).toEqual({ OPEN: 2, ACCEPTED: 1, REJECTED: 0, MERGED: 0 })
  })

  it('name their units by the organisation, the most named first, with how often', () => {
    const all = [proposal(1), proposal(2, { content: task({ units: [task().units![0]] }) })]
    const names: Record<string, string> = { nyj: '农业农村局' }
    expect(unitChoices(all, (code) => names[code])).toEqual([
      { value: 'nyj', label: '农业农村局 2' },
      { value: '市环保局', label: '市环保局 1' },
    ])
  })

  it('say a target in one line, and a blank value as one that is to be filled in, never a guess', () => {
    const target = { type: 'TARGET' as const, scope: '全市', indicator: '优良天数', comparison: 'AT_LEAST' as const }
    const said = (value: number | null) => headline({ kind: 'TARGET', content: { ...target, value, unit: '天' } }, say)
    expect(said(290)).toBe('全市 优良天数 comparison.AT_LEAST 290天')
    expect(said(null)).toBe('全市 优良天数 comparison.AT_LEAST blank')
  })

  it('tell the day with the words from which it was counted, and the words alone where no day is certain', () => {
    const facts = (due: ReturnType<typeof task>['due']) =>
      factsOf(proposal(1, { content: task({ due, quantity: null }) }), say)
    expect(facts(task().due)).toContainEqual({ label: 'field.due', value: '2026-06-30（6月底前）' })
    expect(facts({ phrase: '双节期间', from: null, date: null, choices: [] })).toContainEqual({
      label: 'field.due',
      value: '双节期间',
    })
    expect(facts(null).map(({ label }) => label)).not.toContain('field.due')
  })

  it('go on from the one just decided to the next open one, and round to the first', () => {
    const all = [proposal(1), proposal(2, { state: 'ACCEPTED' }), proposal(3)]
    expect(nextOpen(all, 1)?.id).toBe(3)
    expect(nextOpen(all, 3)?.id).toBe(1)
    expect(nextOpen([proposal(1)], 1)).toBeUndefined()
  })

  it('are merged only with others of their kind that were not put away, the nearest first', () => {
    const all = [
      proposal(1),
      proposal(5),
      proposal(9),
      proposal(6, { state: 'REJECTED' }),
      proposal(7, { kind: 'DUTY' }),
    ]
    expect(ids(mergeChoices(all, proposal(8)))).toEqual([9, 5, 1])
  })

  it('that did not change stay the same objects, so that only the changed card is drawn anew', () => {
    const before = [proposal(1), proposal(2)]
    const after = keepSame(before, [proposal(1), proposal(2, { state: 'ACCEPTED' })])
    expect(after[0]).toBe(before[0])
    expect(after[1]).not.toBe(before[1])
  })
})

describe('places in the text', () => {
  it('are gathered by paragraph, and role marks are measured from the sentence', () => {
    const one = proposal(4, {
      from: 10,
      to: 30,
      marks: [
        { role: 'UNIT', paragraph: 4, from: 10, to: 13 },
        { role: 'VALUE', paragraph: 4, from: 40, to: 41 },
      ],
    })
    expect(spansByParagraph([one]).get(4)).toEqual([{ from: 10, to: 30, mark: one }])
    expect(marksWithin(one)).toEqual([{ from: 0, to: 3, mark: one.marks[0] }])
  })

  it('of words of one’s own are where they were marked, else where they stand first, and nowhere else', () => {
    const text = [
      { index: 0, text: '要抓紧整改。' },
      { index: 1, text: '各县要抓紧整改。' },
    ]
    expect(placeOf(text, ' 抓紧整改 ', 1)).toEqual({ paragraph: 1, from: 3, to: 7 })
    expect(placeOf(text, '抓紧整改')).toEqual({ paragraph: 0, from: 1, to: 5 })
    expect(placeOf(text, '马上整改')).toBeUndefined()
    expect(placeOf(text, ' ')).toBeUndefined()
  })
})
