import { type Browser, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { lookAt, openBrowser, type Person, signIn } from './browser'

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

test('how the year may end stands beside it: three scenarios with what they rest on', async () => {
  const page = await open('/paces/1', '全年会怎样')
  expect(await page.textContent('main')).toContain('同去年')
  expect(await page.textContent('main')).toContain('缺2023、2024年数据')
  await lookAt(page, 'pace-outlook')
})

test.each([
  ['reported', '/reported', '核定'],
  ['reported-new', '/reported/new', '证明材料'],
  ['indicators', '/indicators', 'HJ 663-2026'],
])('the page %s opens without a fault at both widths', async (name, path, words) => {
  await lookAt(await open(path, words), name)
})

test('a printed share that no number of days gives is asked back for its valid days (N30)', async () => {
  const page = await open('/indicators', '反算')
  await page.locator('details.tool summary').click()
  await page.locator('details.tool input').first().fill('81.41')
  await page.locator('details.tool button[type=submit]').click()
  await expect.poll(() => page.textContent('details.tool')).toContain('有效天数')
  await expect.poll(() => page.textContent('details.tool [role=status]')).toContain('289/355')
})
