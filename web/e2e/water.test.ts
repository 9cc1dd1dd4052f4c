import { type Browser, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { lookAt, openBrowser, type Person, signIn, visitor } from './browser'

let browser: Browser
let analyst: Person

beforeAll(async () => {
  browser = await openBrowser()
  analyst = await signIn(browser, 'fenxi')
})
afterAll(() => browser.close())

async function open(path: string, words: string): Promise<Page> {
  await analyst.page.goto(path)
  await expect.poll(() => analyst.page.textContent('main')).toContain(words)
  return analyst.page
}

test('all sections are on one map with their list; a missed target is said in words, and both are filtered together', async () => {
  const page = await open('/water', '瓦窑大桥')
  await lookAt(page, 'water')
  await page.goto('/water?standing=missed')
  await expect.poll(() => page.textContent('main .list')).toContain('未达标')
  expect(await page.textContent('main .list')).not.toContain('茶园渡口')
  await page.goto(`/water?water=${encodeURIComponent('云岭河')}`)
  await expect.poll(() => page.locator('main .list li').count()).toBe(1)
  await page.getByLabel('饮用水水源地').uncheck()
  await page.locator('main .list a').first().click()
  await page.waitForURL(/\/water\/sections\//)
})

test.each([
  ['water-section', '/water/sections/LW08', '瓦窑大桥'],
  ['water-section-readings', '/water/sections/LW08?span=readings&item=tp', '近30天'],
  ['water-section-lake', '/water/sections/LW10', '综合营养状态指数'],
  ['water-source', '/water/sections/LS03', '云岭水厂水源'],
  ['water-compliance', '/water/compliance?period=2026-Q3', '断面达标率'],
  ['water-compliance-rivers', '/water/compliance?period=2026-Q3&by=water', '白石河'],
  ['water-compliance-sections', '/water/compliance?period=2026-Q3&by=section', '瓦窑大桥'],
  ['water-compliance-empty', '/water/compliance?period=2025-01&by=section', '本期没有参加评价的断面'],
  ['water-sources', '/water/sources?period=2026', '龙潭水库水源'],
])('the page %s opens without a fault at both widths', async (name, path, words) => {
  await lookAt(await open(path, words), name)
})

test('the list of sections is filtered by county and by what missed its target', async () => {
  const page = await open('/water/compliance?period=2026-Q3&by=section', '瓦窑大桥')
  const rows = page.locator('main table tbody tr')
  const all = await rows.count()
  await page.goto('/water/compliance?period=2026-Q3&by=section&standing=missed')
  await expect.poll(() => rows.count()).toBeLessThan(all)
  expect(await page.textContent('main table')).toContain('未达标')
  await page.goto(`/water/compliance?period=2026-Q3&by=section&standing=met&county=${encodeURIComponent('不存在')}`)
  await expect.poll(() => page.textContent('main')).toContain('没有')
})

test('the compliance rate opens by clicks down to the row of the imported file', async () => {
  const page = await open('/water/compliance?period=2026-09', '断面达标率')
  await page.locator('main .headline button.figure').first().click()
  const sheet = page.getByRole('dialog').first()
  await expect.poll(() => sheet.textContent()).toContain('断面达标率')
  let clicks = 0
  while (!(await sheet.textContent())?.includes('.csv')) {
    expect(++clicks, 'levels between the rate and the file').toBeLessThan(8)
    const before = await sheet.locator('h2').last().textContent()
    await sheet.locator('table button.link').first().click()
    await expect.poll(() => sheet.locator('h2').last().textContent()).not.toBe(before)
  }
  await lookAt(page, 'figure-water-row')
})

test('anybody sees the water of the city’s sections, and every class opens without signing in', async () => {
  const citizen = await visitor(browser)
  await citizen.page.goto('/public')
  await expect.poll(() => citizen.page.textContent('main')).toContain('河流湖库水质')
  const row = citizen.page.locator('main tr', { hasText: '瓦窑大桥' })
  await row.getByRole('button').click()
  await expect.poll(() => citizen.page.getByRole('dialog').first().textContent()).toContain('GB 3838')
  expect(citizen.complaints).toEqual([])
  await citizen.leave()
})

test('in English no Chinese word is left in the heads of the water pages', async () => {
  const { page } = analyst
  await page.evaluate(() => localStorage.setItem('ecoledger.locale', 'en'))
  for (const path of ['/water/sections/LW08', '/water/compliance?period=2026-Q3&by=section', '/water/sources']) {
    await page.goto(path)
    await page.locator('main thead').first().waitFor()
    expect(await page.locator('main thead').first().textContent()).not.toMatch(/[\u4e00-\u9fff]/)
  }
  await page.evaluate(() => localStorage.setItem('ecoledger.locale', 'zh-CN'))
})

test('no page of water complained in the console', () => {
  expect(analyst.complaints).toEqual([])
})
