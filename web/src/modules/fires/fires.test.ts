import { describe, expect, it } from 'vitest'
import { causeOf, colourOf, placesOf, STATES, toneOf } from './fires'
import { en } from './messages.en'
import { zhCN } from './messages.zh-CN'

describe('fires', () => {
  it('gives each state a name in both languages, a tone and a colour of its own on the map', () => {
    for (const state of STATES) {
      expect(zhCN.states).toHaveProperty(state)
      expect(en.states).toHaveProperty(state)
      expect(toneOf(state)).not.toBe('plain')
      expect(colourOf(state)).toMatch(/^#/)
    }
  })

  it('makes points that open their fire', () => {
    const [place] = placesOf(
      [{ number: 'F2026-0001', state: 'closed', firstSeen: 'then', lon: 111, lat: 32 }],
      (at) => at,
    )
    expect(place).toMatchObject({ layer: 'closed', to: '/fires/F2026-0001', facts: ['then'] })
  })

  it('sends numbers as numbers, the first photo, and nothing for what was left empty', () => {
    expect(
      causeOf({ cause: 'stubble', stubbleCm: '18.1', stubblePhoto: ['a'], crop: '', personUnknown: null }),
    ).toEqual({
      cause: 'stubble',
      crop: undefined,
      stubbleCm: 18.1,
      stubblePhoto: 'a',
      areaMu: undefined,
      owner: undefined,
      ownerCode: undefined,
      personUnknown: false,
      note: '',
    })
  })
})
