import { describe, expect, test } from 'vitest'
import { at, blank, within, type Part } from './rules'

const entry = { chinese: '', english: '', required: true, choices: [], part: null, instead: null }
const formula: Part = {
  name: 'Formula',
  kinds: [
    {
      name: 'LINEAR',
      chinese: '按比例',
      english: 'line',
      entries: [
        { ...entry, name: 'full', writing: 'NUMBER', many: false },
        { ...entry, name: 'scope', writing: 'CHOICE', many: false, instead: 'OWN' },
        { ...entry, name: 'shares', writing: 'NUMBER', many: true },
      ],
    },
  ],
}

describe('the editor of rule sets', () => {
  test('a new part has its kind, what holds where nothing is written, and empty lists', () => {
    expect(blank(formula)).toEqual({ kind: 'LINEAR', full: null, scope: 'OWN', shares: [] })
  })

  test('an objection stands beside its own field and is counted at all fields around it', () => {
    const objections = [
      { field: 'items[1].formula', code: 'a', message: '' },
      { field: 'items[10].points', code: 'b', message: '' },
    ]
    expect(at(objections, 'items[1].formula')).toHaveLength(1)
    expect(at(objections, 'items[1]')).toHaveLength(0)
    expect(within(objections, 'items[1]')).toBe(1)
    expect(within(objections, 'items')).toBe(2)
  })
})
