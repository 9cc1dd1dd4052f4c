import { describe, expect, it } from 'vitest'
import { columnWidths, csvOf, fileName, sheetName } from './sheet'

describe('CSV', () => {
  it('quotes what needs quoting', () => {
    expect(csvOf([['a,b', 'say "x"', 'two\nlines', 3, null]])).toBe('"a,b","say ""x""","two\nlines",3,\r\n')
  })

  it('gives no spreadsheet a formula to run, but leaves negative numbers alone', () => {
    expect(csvOf([['=1+1', '@cmd', '-5', '+3.2', '-x']])).toBe("'=1+1,'@cmd,-5,+3.2,'-x\r\n")
  })
})

describe('a spreadsheet', () => {
  it('has columns as wide as their words, a Chinese character counting two', () => {
    expect(
      columnWidths([
        ['站点名称', 'x'],
        ['a', null],
      ]),
    ).toEqual([10, 6])
  })

  it('has names that every system accepts', () => {
    expect(fileName('事项/清单: 9月', '2026-09-30 21:40', 'xlsx')).toBe('事项_清单_9月_202609302140.xlsx')
    expect(sheetName('a/b[c]'.repeat(10))).toHaveLength(31)
  })
})
