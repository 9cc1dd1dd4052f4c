import { describe, expect, it } from 'vitest'
import { fieldsOf, openingOf, proposalFields, rungsOf, stepBody, storyOf, type StepChoice } from './consequences'
import { sumOf } from './shares'

const say = (key: string) => key

describe('consequences (C13, C14)', () => {
  it('opens a step of the chain as a page, a document or a figure', () => {
    expect(openingOf('/checks/findings/1')).toBe('page')
    expect(openingOf('/api/v1/evidence/abc')).toBe('document')
    expect(openingOf('score:2026-Q4/990101')).toBe('figure')
  })

  it('asks whether to rank anew only where a step moves ranks and the person may', () => {
    const step: StepChoice = {
      code: 'decide',
      name: '作出决定',
      fields: [{ name: 'note', label: '办理情况', kind: 'longText', required: true, hint: null }],
      offersRecount: false,
    }
    expect(fieldsOf(step, say).map((field) => field.name)).toEqual(['note'])
    expect(fieldsOf({ ...step, offersRecount: true }, say).map((field) => field.name)).toEqual(['note', 'recount'])
  })

  it('sends the revision that was seen, and ranks anew only when said so', () => {
    expect(stepBody(3, { note: '同意' })).toEqual({
      note: '同意',
      competent: '',
      documents: [],
      recount: false,
      revision: 3,
    })
    expect(stepBody(3, { recount: true }).recount).toBe(true)
  })

  it('groups the ladder by its rungs (P11)', () => {
    const ladder = [
      { code: 'interview', name: '约谈', order: 3, here: true },
      { code: 'dispatch-report', name: '调度', order: 1, here: false },
      { code: 'public-interview', name: '公开约谈', order: 3, here: false },
    ]
    expect(rungsOf(ladder)).toEqual([
      { order: 1, names: '调度', here: false },
      { order: 3, names: '约谈 · 公开约谈', here: true },
    ])
  })

  it('asks for the dereliction only of what goes to discipline bodies (M15-20)', () => {
    const kinds = [
      { code: 'interview', name: '约谈', basis: '', power: '', suggested: false },
      { code: 'admonition', name: '诫勉建议', basis: '', power: '', suggested: true },
    ]
    const neglect = proposalFields({ kinds, units: [], neglect: [] }, {}, say).find((one) => one.name === 'neglect')
    expect(neglect?.when?.({ kind: 'interview' })).toBe(false)
    expect(neglect?.when?.({ kind: 'admonition' })).toBe(true)
  })

  it('sums the parts of a reward to the cent (N60)', () => {
    expect(sumOf(['33.34', '33.33', '33.33'])).toBe('100.00')
    expect(sumOf(['100000.00', null])).toBe('100000.00')
  })

  it('tells the story with what took something back', () => {
    const [entry] = storyOf([{ id: 1, at: '', who: '何立新', unit: '', what: '申诉成立', note: '', action: 'grant' }])
    expect(entry.tone).toBe('bad')
    expect(entry.unit).toBeNull()
  })
})
