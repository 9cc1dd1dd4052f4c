import { describe, expect, it } from 'vitest'
import { sameOf, type SameMatter } from './same'

const one: SameMatter = {
  number: '2026-000003',
  title: '三里村烧秸秆',
  state: null,
  score: 0.93,
  reasons: ['相距80米'],
  distance: 80,
}

describe('likely same matters', () => {
  it('are read with or without a frame around them, and none is no failure', () => {
    expect(sameOf([one])).toEqual([one])
    expect(sameOf({ rows: [one] })).toEqual([one])
    expect([sameOf(undefined), sameOf({})]).toEqual([[], []])
  })

  it('are the stored ones about which nobody has decided, with what speaks for them', () => {
    const matter = {
      number: '2026-000003',
      title: '三里村烧秸秆',
      state: 'opened',
      stateName: '待交办',
      closedAt: null,
      score: 0.93,
      metres: 80,
      reasons: [
        { text: '相距80米', points: 2 },
        { text: '类别不同', points: -1 },
      ],
    }
    const open = { matter, rebound: false, decided: null }
    expect(sameOf({ proposals: [open, { ...open, decided: 'dismissed' }] })).toEqual([
      { ...one, state: { code: 'opened', name: '待交办' }, closed: false, possibleRebound: false },
    ])
  })
})
