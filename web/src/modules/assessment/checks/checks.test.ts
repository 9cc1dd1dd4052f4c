import { describe, expect, it } from 'vitest'
import { findingBody, findingFields, pointOf, stateOf, toneOf, type Check, type FormLine } from './checks'

const say = (key: string) => key
const lines: FormLine[] = [
  {
    code: 'pool-burning',
    name: '焚烧垃圾池',
    english: 'Pool burning',
    scene: 'village',
    each: '0.5',
    cap: null,
    photo: '以照片为证',
  },
  { code: 'roadside-litter', name: '路边垃圾', english: 'Litter', scene: 'village', each: '2', cap: '3', photo: null },
]

describe('a check in the field (P8, P10, ruling 6)', () => {
  it('asks for kind, place and time of the finding, and nothing of the way of the person', () => {
    const names = findingFields(lines, [], false, say).map((field) => field.name)
    expect(names).toEqual(expect.arrayContaining(['kind', 'place', 'at', 'photos']))
    expect(names.some((name) => /track|route|mileage|checkin|stay/i.test(name))).toBe(false)
  })

  it('makes a photo compulsory only where the form says why (ruling 3)', () => {
    const fields = findingFields(lines, [], false, say).filter((field) => field.name === 'photos')
    const shown = (kind: string) => fields.filter((field) => field.when?.({ kind }))
    expect(shown('pool-burning').map((field) => field.required)).toEqual([true])
    expect(shown('roadside-litter').map((field) => field.required)).toEqual([false])
  })

  it('reads a point as people write it, and sends an unreadable one half, to be objected to', () => {
    expect(pointOf('111.5, 27.8')).toEqual({ lon: 111.5, lat: 27.8 })
    expect(pointOf('111.5，27.8')).toEqual({ lon: 111.5, lat: 27.8 })
    expect(pointOf('')).toBeNull()
    expect(pointOf('桥头')).toBeUndefined()
    expect(findingBody({ kind: 'x', point: '桥头' })).toMatchObject({ lon: 0, lat: null })
    expect(findingBody({ kind: 'x', point: '' })).toMatchObject({ lon: null, lat: null, datum: null })
  })

  it('holds a check for late after its day only', () => {
    const check = { doneOn: null, due: '2026-09-30', unitName: null, checker: null, unit: null } as unknown as Check
    expect(toneOf(check, '2026-09-30')).toBe('active')
    expect(toneOf(check, '2026-10-01')).toBe('overdue')
    expect(stateOf(check)).toBe('unassigned')
  })
})
