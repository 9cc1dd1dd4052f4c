import { describe, expect, it } from 'vitest'
import { merging } from './actions'
import { causeOf, colourOf, DATUMS, placesOf, reportOf, STATES, toneOf, type FireFile } from './fires'
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

  it('sends a place in the datum it was read in, and none that cannot be read', () => {
    const answers = { place: '112.5，27.6', datum: 'GCJ-02', seenAt: null, words: null, photos: [] }
    expect(reportOf(answers, 'k')).toEqual({
      key: 'k',
      lon: 112.5,
      lat: 27.6,
      datum: 'GCJ-02',
      seenAt: undefined,
      words: '',
      photos: [],
    })
    expect(reportOf({ place: '那边' }, 'k')).toMatchObject({ lon: undefined, lat: undefined })
    for (const datum of DATUMS) {
      expect(zhCN.datums).toHaveProperty([datum])
      expect(en.datums).toHaveProperty([datum])
    }
  })

  it('offers the fires into which one can go with their distance', () => {
    const file = {
      mergeInto: [{ number: 'F2026-0001', township: '青石镇', firstSeen: 'then', state: 'dispatched', metres: 2500 }],
    } as FireFile
    const say = (key: string, values?: Record<string, unknown>) => `${key} ${String(values?.metres ?? '')}`
    const [into] = merging(file, say, (at) => at).fields ?? []
    expect(into.options?.[0]).toMatchObject({ value: 'F2026-0001', label: 'F2026-0001 青石镇' })
    expect(into.options?.[0].note).toContain('2500')
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
