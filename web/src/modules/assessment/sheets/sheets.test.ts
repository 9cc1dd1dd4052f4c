import { describe, expect, it } from 'vitest'
import { changedMarks, nextCell, paymentBody, templateOf, typedOf, type SheetFile } from './sheets'

const lines = [
  { subject: '990101', name: '青河县', marks: 9.5, reason: '清扫不及时' },
  { subject: '990102', name: '白石县', marks: null, reason: '' },
]

describe('sheets of marks (DU30, DU31)', () => {
  it('sends only what was changed', () => {
    const typed = typedOf(lines)
    expect(changedMarks(lines, typed)).toEqual([])
    typed[1]!.marks = '8'
    expect(changedMarks(lines, typed)).toEqual([{ subject: '990102', marks: '8', reason: '' }])
  })

  it('goes from cell to cell with Enter and the arrows, and stays within the grid', () => {
    expect(nextCell(0, 'Enter', 2)).toBe(1)
    expect(nextCell(1, 'ArrowDown', 2)).toBeUndefined()
    expect(nextCell(0, 'ArrowUp', 2)).toBeUndefined()
    expect(nextCell(1, 'ArrowUp', 2)).toBe(0)
    expect(nextCell(0, 'a', 2)).toBeUndefined()
  })

  it('can be filled in elsewhere: its subjects stand in the template', () => {
    const kind = { code: 'single-water', name: '水务单项考核', full: 10, basis: 'DU30' }
    const file = { head: { kind, period: '2026-Q3' }, lines } as unknown as SheetFile
    const [data] = templateOf(file, (key) => key)
    expect(data!.rows.map((row) => row[0])).toEqual(['sheets.subject', '青河县', '白石县'])
  })
})

describe('payments (X6)', () => {
  it('sends the amount as it was typed, so that the server says what is wrong with it', () => {
    expect(paymentBody({ yuan: '八万', year: 2026, quarter: '2', voucher: ['id'] })).toMatchObject({
      yuan: '八万',
      year: 2026,
      quarter: 2,
      voucher: 'id',
    })
    expect(paymentBody({ year: 'x', quarter: null, voucher: [] })).toMatchObject({
      year: null,
      quarter: null,
      voucher: null,
    })
  })
})
