import { describe, expect, it } from 'vitest'
import { emptyLine, faultRow, faultWord, moved, namesWith, speaker } from './cells'
import { curve, pictureOf, widthOf } from './layout'
import type { Line } from './procedures'

const line = (changes: Partial<Line>): Line => ({ ...emptyLine(), ...changes })
const naming = { state: (code: string) => code, action: (code: string) => code, isEnd: (code: string) => code === 'z' }
const lines = [
  line({ from: '-', action: 'open', to: 'a' }),
  line({ from: 'a', action: 'go', to: 'b' }),
  line({ from: 'a', action: 'run', to: 'b' }),
  line({ from: 'a|b', action: 'note', to: '=' }),
  line({ from: 'b', action: 'end', to: 'z' }),
  line({ from: 'b', action: '', to: '' }),
]

describe('the diagram of a procedure', () => {
  it('has a box per state and one arrow per pair of states, whatever a half-written row lacks', () => {
    const picture = pictureOf(lines, naming)
    expect(picture.boxes.map((box) => box.code).sort()).toEqual(['a', 'b', 'z'])
    expect(picture.boxes.find((box) => box.code === 'a')).toMatchObject({ begin: true, end: false, stays: ['note'] })
    expect(picture.boxes.find((box) => box.code === 'z')).toMatchObject({ begin: false, end: true })
    expect(picture.arrows.map((arrow) => arrow.labels)).toEqual([['go', 'run'], ['end']])
  })

  it('lays no box over another', () => {
    const { boxes } = pictureOf(lines, naming)
    for (const one of boxes)
      for (const other of boxes.filter((box) => box !== one)) {
        const apart =
          Math.abs(one.x - other.x) >= (one.width + other.width) / 2 ||
          Math.abs(one.y - other.y) >= (one.height + other.height) / 2
        expect(apart).toBe(true)
      }
  })

  it('draws arrows from their first to their last point', () => {
    expect(curve([{ x: 0, y: 0 }, { x: 10, y: 10 }])).toBe('M0,0 L10,10') // prettier-ignore
    expect(curve([{ x: 0, y: 0 }, { x: 5, y: 9 }, { x: 10, y: 0 }])).toBe('M0,0 Q5,9 10,0') // prettier-ignore
    expect(widthOf('签收ok')).toBeGreaterThan(widthOf('签收'))
  })

  it('can be drawn for an empty table', () => {
    expect(pictureOf([], naming).boxes).toEqual([])
  })
})

describe('cells in words', () => {
  const t = (key: string, values: Record<string, unknown> = {}) => `${key} ${Object.values(values).join('/')}`.trim()
  const names = namesWith(
    { 'field:note': { chinese: '说明', english: 'note' }, 'state:a': { chinese: '旧', english: 'old' } },
    [{ kind: 'end', code: 'a', chinese: '新', english: 'new' }],
  )
  const say = speaker(names, false, t)

  it('prefers the words of the table itself and falls back to codes', () => {
    expect(say.name('state', 'a')).toBe('新')
    expect(say.name('state', 'nameless')).toBe('nameless')
    expect(say.need('note?')).toBe('procedures.optional 说明')
    expect(say.who('SYSTEM')).toBe('procedures.system')
    expect(say.move('start handle limit')).toBe('procedures.moveUntil procedures.move.start handle/limit')
  })

  it('puts objections beside their rows and words', () => {
    expect(faultRow('rows.12.who')).toBe(12)
    expect(faultRow('rows')).toBeUndefined()
    expect(faultWord('states.parked')).toBe('state:parked')
    expect(faultWord('words.action:go')).toBe('action:go')
  })

  it('moves a row by one place and never out of the table', () => {
    expect(moved(['a', 'b', 'c'], 1, -1)).toEqual(['b', 'a', 'c'])
    expect(moved(['a', 'b'], 1, 1)).toEqual(['a', 'b'])
  })
})
