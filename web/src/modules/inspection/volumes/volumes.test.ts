import { describe, expect, it } from 'vitest'
import { chosenStay, rowBody, rowForm, sizeOf, words, type StayName, type UnitList } from './volumes'

const stay = (code: string, running: boolean): StayName => ({
  inspection: { code, name: code, from: '2026-09-15', to: '2026-10-15' },
  running,
})
const say = (key: string) => key

describe('P2, M12-11: lists and volumes', () => {
  it('speaks of the stay in the address, else of the one in town, else of the newest', () => {
    const stays = [stay('next', false), stay('now', true)]
    expect(chosenStay(stays, 'next')?.inspection.code).toBe('next')
    expect(chosenStay(stays, 'gone')?.inspection.code).toBe('now')
    expect(chosenStay([stay('old', false)], undefined)?.inspection.code).toBe('old')
    expect(chosenStay([], undefined)).toBeUndefined()
  })

  it('asks for a row by the list’s own columns, filled with what stands there', () => {
    const list = {
      list: 'documents',
      name: '资料清单',
      fields: [{ code: 'title', name: '资料名称', kind: 'text', required: true, longest: 200 }],
      rows: [],
      count: 0,
      stale: false,
      confirmed: null,
    } satisfies UnitList
    const form = rowForm(list, undefined, say)
    expect(form.fields?.map((field) => field.name)).toEqual(['title', 'files'])
    expect(rowBody({ title: null, date: '2026-09-16', files: ['a'] })).toEqual({
      cells: { title: '', date: '2026-09-16' },
      files: ['a'],
    })
  })

  it('takes search words apart and says sizes as people read them', () => {
    expect(words(' 石材厂、噪声，夜间 ')).toEqual(['石材厂', '噪声', '夜间'])
    expect(words(null)).toEqual([])
    expect(sizeOf(100)).toBe('1 KB')
    expect(sizeOf(3_500_000)).toBe('3.3 MB')
  })
})
