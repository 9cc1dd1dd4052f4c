import { describe, expect, it } from 'vitest'
import { listSheets } from '@/pages/listExport'
import { columnsOf } from './columns'
import { acceptanceOf, arranged, ledger, ledgerOf, LEDGERS } from './ledgers'
import { lineOf } from './samples'

const say = (key: string) => key
const coded = (code: string) => ({ code, name: code })

describe('the three ledgers', () => {
  it('are views by their address, and any other word opens the plain list', () => {
    expect(LEDGERS.map(ledgerOf)).toEqual(['problems', 'rectification', 'closures'])
    expect([ledgerOf('all'), ledgerOf(undefined), ledgerOf(['closures'])]).toEqual([undefined, undefined, undefined])
  })

  it('show only columns that there are, in their own order, and hide the others', () => {
    const columns = columnsOf(say)
    const known = columns.map(({ key }) => key)
    for (const code of LEDGERS) {
      const order = ledger(code).columns
      expect(known).toEqual(expect.arrayContaining(order))
      const shown = arranged(columns, order).filter((column) => !column.hidden)
      expect(shown.map(({ key }) => key)).toEqual(order)
      expect(shown.some(({ mobile }) => mobile === 'title')).toBe(true)
    }
  })

  it('are exported with the columns shown', () => {
    const columns = arranged(columnsOf(say), ledger('closures').columns).filter((column) => !column.hidden)
    const row = lineOf({ closedAt: '2026-11-20T08:00:00Z', closedInTime: true, satisfaction: coded('satisfied') })
    const about = { lines: [], refsTitle: '', refsHead: [], addressOf: () => '' }
    const [sheet] = listSheets([row], columns, about, ['数据', '说明'])
    expect(sheet.rows[0]).toEqual(columns.map(({ title }) => title))
    expect(sheet.rows[1]).toEqual(expect.arrayContaining(['2026-11-20 16:00', 'matters.yes', 'satisfied', 0]))
  })

  it('say who has accepted what was done, and nothing where nothing was wrong', () => {
    const at = (track: string, state: string, truth: string | null) =>
      acceptanceOf({ track: coded(track), state: coded(state), truth: truth === null ? null : coded(truth) })
    expect(at('rectification', 'checked', null)).toBe('toAccept')
    expect(at('rectification', 'published', null)).toBe('accepted')
    expect(at('rectification', 'rectifying', null)).toBeNull()
    expect(at('complaint', 'rectified', 'true')).toBe('toVerify')
    expect(at('complaint', 'closed', 'partly')).toBe('verified')
    expect(at('complaint', 'closed', 'untrue')).toBeNull()
  })
})
