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

test.each([
  ['air-year-live', '/air/year?place=990101&year=2026', '实时数据'],
  ['air-year-reviewed', '/air/year?place=990101&year=2026&track=reviewed', '审核数据'],
  ['air-reviews', '/air/reviews', '数据审核'],
  ['air-review-month', '/air/reviews/2026-08', '2026'],
])('the page %s opens without a fault at both widths', async (name, path, words) => {
  await lookAt(await open(path, words), name)
})

test('a figure of the year opens by clicks down to the row of the imported file', async () => {
  const page = await open('/air/year?place=990101&year=2026', '实时数据')
  await page.locator('main button.figure:not(.missing)').first().click()
  const sheet = page.getByRole('dialog').first()
  await sheet.locator('h2').last().waitFor()
  let clicks = 0
  while (!(await sheet.textContent())?.includes('.csv')) {
    expect(++clicks, 'levels between the year and the file').toBeLessThan(9)
    const before = await sheet.locator('h2').last().textContent()
    await sheet.locator('table button.link').first().click()
    await expect.poll(() => sheet.locator('h2').last().textContent()).not.toBe(before)
  }
  await lookAt(page, 'figure-air-year')
})

test('no page of the year complained in the console', () => {
  expect(analyst.complaints).toEqual([])
})
