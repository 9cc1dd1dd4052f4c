import { expect, test } from 'vitest'
import { linesOf, reachedText, receiptText, stayOf, type FiguresRow, type Receipt } from './register'

const say = (key: string, words?: Record<string, unknown>) => `${key.split('.').at(-1)}(${words?.count ?? ''})`
const receipt = (part: Partial<Receipt>): Receipt => ({
  event: null,
  how: null,
  at: null,
  by: null,
  post: null,
  due: '2026-09-30T14:40:00Z',
  reminders: 0,
  remindedAt: null,
  ...part,
})
const row = (key: string, received: number): FiguresRow => ({
  key,
  name: key,
  figures: { received: { value: String(received), unit: '件', ref: '' } },
})

test('a receipt that is waited for says until when, and how often it was reminded', () => {
  expect(receiptText(receipt({}), say)).toBe('waits()')
  expect(receiptText(receipt({ reminders: 2, remindedAt: '2026-09-30T14:40:00Z' }), say)).toBe('waits()；reminded(2)')
  expect(receiptText(receipt({ how: '签收', by: '王强', at: '2026-09-30T14:00:00Z' }), say)).toContain('签收 王强')
  expect(receiptText(null, say)).toBeNull()
})

test('a person without a number is a name', () => {
  expect(reachedText({ name: '王强', phone: null })).toBe('王强')
  expect(reachedText({ name: '王强', phone: '0731-1' })).toBe('王强 0731-1')
  expect(reachedText(null)).toBeNull()
})

test('the whole stands first, then the newest batch, or the row with the most cases', () => {
  const rows = [row('0001', 5), row('0002', 3)]
  expect(linesOf({ total: row('', 8), rows, by: 'batch' }, '合计').map(({ key }) => key)).toEqual(['', '0002', '0001'])
  expect(linesOf({ total: row('', 8), rows, by: 'unit' }, '合计').map(({ key }) => key)).toEqual(['', '0001', '0002'])
  expect(linesOf({ total: row('', 0), rows: [], by: 'unit' }, '合计')).toEqual([])
})

test('the address of a number names its inspection', () => {
  expect(stayOf('inspection:zy-2026/990100/all/all/overdue')).toBe('zy-2026')
  expect(stayOf('')).toBe('current')
})
