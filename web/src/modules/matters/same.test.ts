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
})
