import { describe, expect, it } from 'vitest'
import { dutyBodies, upperOf, upperOptions, verdictTone, waitsFor, type Duty } from './letters'
import { letterSteps } from './letterSteps'
import type { Letter, LetterFile } from './targets'

const letter = (more: Partial<Letter>) => ({ state: 'DRAFT', takerSigns: null, countersigned: null, ...more }) as Letter
const duty = (code: string, body: string) =>
  ({ code, body, unitKind: body ? 'DEPARTMENT' : 'TOWNSHIP', bodyName: body, bodyEnglish: body }) as Duty

describe('letters of all levels (M01-02, M01-13)', () => {
  it('wait for the giver as a draft, for the taker only where the taker is to sign and has not', () => {
    expect(waitsFor(letter({}))).toBe('giver')
    expect(waitsFor(letter({ state: 'SIGNED' }))).toBeUndefined()
    expect(waitsFor(letter({ state: 'SIGNED', takerSigns: 'PRINCIPAL_LEADER' }))).toBe('taker')
    const countersigned = { at: '2026-01-16T01:30:00Z', by: '孙立', scan: null }
    expect(waitsFor(letter({ state: 'SIGNED', takerSigns: 'PRINCIPAL_LEADER', countersigned }))).toBeUndefined()
  })

  it('offer only the steps that the server has opened, the signature first', () => {
    const file = { letter: letter({}), actions: ['void', 'items', 'sign'] } as unknown as LetterFile
    expect(letterSteps(file, [], (key) => key).map(({ code }) => code)).toEqual(['sign', 'items', 'void'])
  })

  it('hand down only lines of letters in force, and send letter and line apart', () => {
    const items = [{ line: 3, regionName: '绿川市', holderName: null, indicatorName: '煤炭' }]
    const files = [
      { letter: { number: 'ZR2026-001', inForce: true }, items },
      { letter: { number: 'ZR2026-002', inForce: false }, items },
    ] as unknown as LetterFile[]
    const options = upperOptions(files, (from, line, name) => `${from} ${line} ${name}`)
    expect(options).toEqual([{ value: 'ZR2026-001#3', label: 'ZR2026-001 3 绿川市 煤炭' }])
    expect(upperOf(options[0].value)).toEqual({ upperLetter: 'ZR2026-001', upperLine: 3 })
    expect(upperOf('')).toEqual({})
  })

  it('say nothing good of a gap', () => {
    expect(verdictTone('FITS')).toBe('proven')
    expect(verdictTone('SHORT')).toBe('overdue')
    expect(verdictTone('NONE')).toBe('soon')
  })

  it('list duties by body, with those who carry them', () => {
    const carriers = [{ unit: 'zjj', unitName: '住建局', region: '990100', body: 'construction' }]
    const bodies = dutyBodies({ rows: [duty('a', 'construction'), duty('b', 'construction'), duty('c', '')], carriers })
    expect(bodies.map(({ key, duties }) => [key, duties.length])).toEqual([
      ['construction', 2],
      ['TOWNSHIP', 1],
    ])
    expect(bodies[0].carriers).toEqual(carriers)
    expect(bodies[1].carriers).toEqual([])
  })
})
