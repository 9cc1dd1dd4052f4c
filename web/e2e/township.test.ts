import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { lookAt, openBrowser, PHONE, signIn } from './browser'
import { note, take } from './steps'

let browser: Browser
let shots = 0

beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

/** Does with the page what a person does, and counts: each click, each text typed, each file chosen is one interaction. */
class Hand {
  readonly done: string[] = []

  constructor(private readonly page: Page) {}

  async press(what: string, where: Locator) {
    this.done.push(`press ${what}`)
    await where.first().click()
  }

  async type(what: string, where: Locator, text: string) {
    this.done.push(`type ${what}`)
    await where.first().fill(text)
  }

  async photograph(what: string, field: Locator) {
    this.done.push(`photograph ${what}`)
    const buffer = await this.page.screenshot({ type: 'jpeg', quality: 40 + ++shots })
    const before = await this.page.locator('form img').count()
    await field.first().setInputFiles({ name: `${what}.jpg`, mimeType: 'image/jpeg', buffer })
    await expect.poll(() => this.page.locator('form img').count()).toBeGreaterThan(before)
  }
}

const MATTER = '大塘镇集镇边田块焚烧秸秆'

test('M03-16, C10: a township answers a notice in at most 8 interactions, on a phone, and types nothing twice', async () => {
  const { page } = await signIn(browser, 'datang', PHONE)
  await page.goto('/township')
  await page.getByText(MATTER).waitFor()
  await lookAt(page, 'township')
  const hand = new Hand(page)

  await hand.press('答复', page.locator('li', { hasText: MATTER }).getByRole('button', { name: '答复', exact: true }))
  await page.waitForURL(/\/township\/2026-/)
  await hand.press('办理结果', page.getByText(/^属实，已整改到位/))
  await lookAt(page, 'township-answer')
  await hand.press(
    '检查时问题是否存在',
    page.locator('[id="answer-fact:present-label"] ~ .options').getByText('是', { exact: true }),
  )
  await hand.type('核查情况', page.locator('[id="answer-found"]'), '到场见过火面积约20平方米，明火已灭，仍有余烬。')
  await hand.type('整改情况', page.locator('[id="answer-done"]'), '已浇灭余烬、清运秸秆，对农户批评教育并登记。')
  await hand.photograph(
    '整改后',
    page.locator('[id="answer-photo-after-label"]').locator('..').locator('input[type=file]'),
  )
  await hand.press('提交答复', page.locator('button[type=submit]'))
  await page.waitForURL(/\/township$/)

  console.log(`township reply, ${hand.done.length} interactions: ${hand.done.join(' · ')}`)
  expect(hand.done.length).toBeLessThanOrEqual(8)

  await page.getByText(MATTER).first().click()
  await page.waitForURL(/\/matters\/2026-/)
  await expect.poll(() => page.textContent('main')).toContain('已浇灭余烬')
  const address = new URL(page.url()).pathname

  // What comes back is filled in with what was written before.
  const office = await signIn(browser, 'hwb2')
  await office.page.goto(address)
  await take(office.page, '退回', note('照片看不清余烬，请补拍。'))
  await page.goto(address.replace('/matters/', '/township/'))
  await expect.poll(() => page.locator('[id="answer-done"]').inputValue()).toContain('已浇灭余烬')
  await expect.poll(() => page.textContent('main')).toContain('请补拍')
  await lookAt(page, 'township-returned')
})

test('ruling 6: the facts of chosen matters go into the forms of others without being typed again', async () => {
  const { page } = await signIn(browser, 'datang')
  await page.goto('/township')
  await page.locator('li .el-checkbox').first().click()
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'CSV', exact: true }).click(),
  ])
  expect(file.suggestedFilename()).toContain('12345')
})

test('M01-12: a contracted leader finds what is stuck and overdue promises, and records a visit by its outcome', async () => {
  const { page } = await signIn(browser, 'qinghe-fenguan')
  await page.goto('/today')
  await expect.poll(() => page.textContent('main')).toContain('您承诺的')
  await page.goto('/contracts')
  await expect.poll(() => page.textContent('main')).toContain('协调县城管局')
  await lookAt(page, 'contracts')
  await page.getByRole('link', { name: '青石镇', exact: true }).first().click()
  await page.waitForURL(/\/contracts\/\d+$/)
  await expect.poll(() => page.textContent('main')).toContain('三里村垃圾池仍有散落垃圾')
  await lookAt(page, 'contract')
  await page.getByRole('button', { name: '记录走访成果', exact: true }).click()
  await page.waitForURL(/\/visit$/)
  await page.locator('[id="field-found"]').fill('垃圾池已清空，周边散落垃圾已清运。')
  await page.locator('[id="field-promises.0.text"]').fill('月底前为三里村配一台清运车')
  await page.locator('[id="field-promises.0.toWhom"]').fill('三里村村委会')
  await page.locator('[id="field-promises.0.due"]').fill('2026-10-30')
  await page.keyboard.press('Enter')
  await lookAt(page, 'contract-visit')
  await page.locator('button[type=submit]').click()
  await page.waitForURL(/\/contracts\/\d+$/)
  await expect.poll(() => page.textContent('main')).toContain('配一台清运车')

  await page.getByRole('button', { name: '已兑现', exact: true }).first().click()
  const form = page.getByRole('dialog')
  await form.locator('#action-answer').fill('县城管局已书面答复，每周三清运。')
  await form.locator('button[type=submit]').click()
  await form.waitFor({ state: 'detached' })
  await expect.poll(() => page.textContent('main')).toContain('每周三清运')
})
