import { expect, it } from 'vitest'
import type { SheetValue } from '@/sheets/sheet'
import { longExport } from './longExport'

it('L4: a long list is sent away in parts while it is read, and never held whole', async () => {
  const parts: SheetValue[][][] = []
  const readBefore: number[] = []
  let read = 0
  async function* pages() {
    for (let page = 0; page < 11; page++) {
      read++
      yield Array.from({ length: 500 }, (_, row): SheetValue[] => [page * 500 + row, undefined])
    }
  }
  let about: SheetValue[][] = []
  const progress: number[] = []
  const file = await longExport(
    { title: '事项', sheets: ['数据', '说明'], head: ['序号', '备注'], about: (rows) => [['行数', rows]] },
    pages(),
    (done) => progress.push(done),
    {
      begin: ({ title }) => Promise.resolve(title),
      add: (_, part, rows) => {
        readBefore.push(read)
        parts[part] = rows
        return Promise.resolve()
      },
      finish: (id, rows) => {
        about = rows
        return Promise.resolve(`/files/${id}`)
      },
    },
  )
  expect(file).toBe('/files/事项')
  expect(readBefore).toEqual([4, 8, 11])
  expect(progress).toEqual([2000, 4000, 5500])
  expect(parts.flat().map((row) => row[0])).toEqual(Array.from({ length: 5500 }, (_, row) => row))
  expect(parts[0]![0]).toEqual([0, null])
  expect(about).toEqual([['行数', 5500]])
})
