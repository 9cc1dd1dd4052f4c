import { describe, expect, it } from 'vitest'
import { segmentsOf } from './marks'

describe('marks in a text', () => {
  it('cut it where they begin and end, and nothing is lost', () => {
    const cut = segmentsOf('优良47天污染45天', [
      { from: 2, to: 5, mark: 1 },
      { from: 7, to: 10, mark: 1 },
    ])
    expect(cut).toEqual([
      { from: 0, text: '优良', marks: [] },
      { from: 2, text: '47天', marks: [1] },
      { from: 5, text: '污染', marks: [] },
      { from: 7, text: '45天', marks: [1] },
    ])
  })

  it('may overlap: the letters in common belong to both', () => {
    const cut = segmentsOf('abcdef', [
      { from: 0, to: 4, mark: 1 },
      { from: 2, to: 6, mark: 2 },
    ])
    expect(cut.map((one) => [one.text, one.marks])).toEqual([
      ['ab', [1]],
      ['cd', [1, 2]],
      ['ef', [2]],
    ])
  })

  it('leave a text without marks whole, and stand beyond its end nowhere', () => {
    expect(segmentsOf('abc', [])).toEqual([{ from: 0, text: 'abc', marks: [] }])
    expect(
      segmentsOf('abc', [{ from: 1, to: 9, mark: 1 }])
        .map((one) => one.text)
        .join(''),
    ).toBe('abc')
  })
})
