import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from './browser'
import { Cast } from './cast'
import { rowsOf, taken } from './office'

/** Pages that show tables or a map, and a word that the head of their export has. */
const PAGES: [address: string, head: string][] = [
  ['/sheets?period=2026-Q2', '填报单位'],
  ['/sheets/appointments', '填报单位'],
  ['/consequences/cards', '被考核对象'],
  ['/inspection/lists', '清单'],
  ['/inspection/documents', '时限'],
  ['/duties', '职责'],
  ['/own-lines', '名称'],
  ['/fires/zones', '依据'],
  ['/grids/paper', '网格'],
  ['/notices', '内容'],
  ['/duty', '单位'],
  ['/water', '经度'],
  ['/air', '经度'],
  ['/search?q=绿川', '类别'],
]

let browser: Browser
let cast: Cast

beforeAll(async () => {
  browser = await openBrowser()
  cast = new Cast(browser)
})
afterAll(() => browser.close())

test.each(PAGES)(
  'what %s shows leaves as a workbook that says what it is, of when and by whom',
  async (address, head) => {
    const page = await cast.at('hwb', address)
    const { name, file } = await taken(page, page.locator('main').getByRole('button', { name: '导出', exact: true }))
    const rows = rowsOf(file)
    expect(name).toMatch(/\.xlsx$/)
    expect(
      rows.some((row) => row.includes(head)),
      JSON.stringify(rows[0]),
    ).toBe(true)
    const said = Object.fromEntries(rows.filter((row) => row.length === 2) as [string, string][])
    expect(said['数据截至']).toMatch(/^2026/)
    expect(said['导出人']).toContain('hwb')
    expect(Number(said['导出条数'])).toBeGreaterThan(0)
    expect(said['密级提示']).toContain('国家秘密')
  },
)
