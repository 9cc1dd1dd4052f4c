import { describe, expect, it } from 'vitest'
import { tableSheets } from './shownTables'

describe('the tables of a page as a workbook', () => {
  it('are a sheet each, with their head, and a last sheet that says what they are', () => {
    const sheets = tableSheets(
      [
        { name: '黄牌红牌', head: ['单位', '起'], rows: [['甲镇', '2026-09-01']] },
        { name: '连续靠后', head: ['单位'], rows: [] },
      ],
      [['标题', '黄牌红牌']],
      '说明',
    )
    expect(sheets.map(({ name }) => name)).toEqual(['黄牌红牌', '连续靠后', '说明'])
    expect(sheets[0]).toEqual({
      name: '黄牌红牌',
      rows: [
        ['单位', '起'],
        ['甲镇', '2026-09-01'],
      ],
      headRows: 1,
    })
    expect(sheets[1].rows).toEqual([['单位']])
    expect(sheets[2].rows).toEqual([['标题', '黄牌红牌']])
  })

  it('have names of their own even where two are called the same', () => {
    const same = { name: '说明', head: [], rows: [] }
    expect(tableSheets([same, same], [], '说明').map(({ name }) => name)).toEqual(['说明 2', '说明 3', '说明'])
  })
})
