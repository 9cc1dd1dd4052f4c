import { type Browser, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { lookAt, openBrowser, PHONE, signIn, visitor } from './browser'
import { choose, note, take } from './steps'

let browser: Browser
let shots = 0

beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

async function person(login: string, address: string): Promise<Page> {
  const { page } = await signIn(browser, login)
  await page.goto(address)
  return page
}

/** A photo that nobody has used before: what this page looks like just now. */
async function photo(page: Page, name: string) {
  return { name, mimeType: 'image/jpeg', buffer: await page.screenshot({ type: 'jpeg', quality: 40 + ++shots }) }
}

function state(page: Page) {
  return expect.poll(() => page.textContent('main'))
}

async function rectify(page: Page, text: string): Promise<void> {
  const before = await photo(page, '整改前.jpg')
  const after = await photo(page, '整改后.jpg')
  await take(page, '报整改完成', async (form) => {
    await form.locator('#action-note').fill(text)
    await form.getByLabel('整改前照片', { exact: true }).last().setInputFiles(before)
    await form.getByLabel('整改后照片', { exact: true }).last().setInputFiles(after)
    await expect.poll(() => form.locator('img').count()).toBeGreaterThan(1)
  })
}

/** Sends a report from the public page on a phone, and gives its code. */
async function report(text: string): Promise<{ page: Page; code: string }> {
  const { page } = await visitor(browser, PHONE)
  await page.goto('/public/report')
  await page.getByText('扬尘', { exact: true }).click()
  await page.locator('#report-text').fill(text)
  await page.locator('#report-county').selectOption({ label: '青河县' })
  await page.locator('#report-address').fill('城关镇建设路与朝阳路路口工地')
  await page.getByRole('button', { name: '提交举报', exact: true }).click()
  await page.locator('.code').waitFor()
  return { page, code: ((await page.textContent('.code')) ?? '').trim() }
}

/** The file that a report with these words has become. */
async function fileOf(page: Page, text: string): Promise<string> {
  await page.goto('/matters?text=' + encodeURIComponent(text))
  await page
    .getByRole('link', { name: new RegExp(text) })
    .first()
    .click()
  await page.waitForURL(/\/matters\/2026-/)
  return new URL(page.url()).pathname
}

test('L12, C8, P5: a report from a phone is admitted, handled, answered, called back, closed, and comes back as a rebound', async () => {
  const citizen = await report('建设路工地夜里装土，灰很大。')
  await lookAt(citizen.page, 'report-received')

  const intake = await person('shouli', '/complaints')
  const address = await fileOf(intake, '建设路工地夜里装土')
  await take(intake, '受理')
  const office = await person('hwb', address)
  await take(office, '交办', (form) => choose(form, 'unit', /^青河县人民政府/))
  const county = await person('qinghe', address)
  await take(county, '签收')
  await take(county, '核查：情况属实', async (form) => {
    await choose(form, 'fact:present', /^是/)
    await form.locator('#action-note').fill('现场确有夜间装土，未喷淋。')
  })
  await rectify(county, '已停止夜间装土，出入口安装喷淋。')
  const checker = await person('hwb2', address)
  await take(checker, '核验通过', note('夜间到场复核，未见装土。'))
  const leader = await person('qinghe-fenguan', address)
  await take(leader, '签发')
  await intake.goto(address)
  await take(intake, '答复来信人', note('您反映的夜间装土扬尘属实，工地已停止夜间装土并安装喷淋。'))

  await citizen.page.goto(`/public/report/lookup#${citizen.code}`)
  await expect.poll(() => citizen.page.textContent('main')).toContain('工地已停止夜间装土')
  await lookAt(citizen.page, 'report-answered')

  const caller = await person('huifang', address)
  await take(caller, '回访', async (form) => {
    await choose(form, 'satisfaction', /^满意/)
    await choose(form, 'said-solved', /^已解决/)
  })
  await office.goto(address)
  await take(office, '销号')
  await state(office).toContain('已销号')

  await report('建设路工地又在夜里装土了。')
  await office.reload()
  await state(office).toContain('反弹')
  await state(office).toContain('本件并有 1 件')
  await lookAt(office, 'matter-rebound')
})

test('C6, ruling 9, L13: two departments differ on a merged matter, and nothing is signed before the office settles it', async () => {
  const office = await person('hwb', '/matters')
  const address = await fileOf(office, '沥青拌合站夜间排放')
  await state(office).toContain('不一致')
  await lookAt(office, 'matter-differing')

  const bureau = await person('qinghe-hecha', address)
  for (const item of ['整改后监测数据', '处罚情况', '同一企业', '同一园区']) {
    await take(bureau, '补充材料', async (form) => {
      await choose(form, 'item', new RegExp('^' + item))
      await form.locator('#action-note').fill(`${item}：材料已归档。`)
    })
  }
  await rectify(bureau, '收集罩已修复，夜间停产，监测达标。')
  const checker = await person('hwb2', address)
  await take(checker, '核验通过', note('夜间复核，无异味。'))

  const leader = await person('qinghe-fenguan', address)
  await leader.getByRole('button', { name: '签发', exact: true }).first().click()
  const refused = leader.getByRole('dialog')
  await refused.locator('button[type=submit]').click()
  await expect.poll(() => refused.textContent()).toContain('答复不一致')
  await lookAt(leader, 'matter-sign-refused')

  await office.goto(address)
  await take(office, '裁定分歧', async (form) => {
    await choose(form, 'fact:present', /^是/)
    await choose(form, 'fact:standard', /^超标/)
    await form.locator('#action-note').fill('以8月11日夜查笔录和监测报告为准。')
  })
  await leader.goto(address)
  await take(leader, '签发')
  const intake = await person('shouli', address)
  await take(intake, '答复来信人', note('您反映的沥青味属实，企业已修复收集罩，夜间停产。'))
  const merged = await fileOf(intake, '夜间有沥青味')
  await intake.goto(merged)
  await take(intake, '答复来信人', note('您反映的工业园沥青味与另一件为同一问题，已一并整改。'))
  await state(intake).toContain('待回访')
  await lookAt(intake, 'matter-merged')
})

test('M12-14, P11: a rectification item is accepted, published, and filed only when its publication is over', async () => {
  const office = await person('hwb', '/matters')
  const address = await fileOf(office, '采石场未完成生态修复')
  await lookAt(office, 'rectification')
  await take(office, '验收通过', note('现场验收，复绿面积、成活率达到方案要求。'))
  await take(office, '公示')
  await office.getByRole('button', { name: '备案销号', exact: true }).first().click()
  const early = office.getByRole('dialog')
  await early.locator('button[type=submit]').click()
  await expect.poll(() => early.textContent()).toContain('公示期至')
  await lookAt(office, 'rectification-early')
  expect(address).toMatch(/2026-/)

  await fileOf(office, '老河湾黑臭水体')
  await take(office, '备案销号')
  await state(office).toContain('已销号备案')
  await lookAt(office, 'rectification-filed')
})

test.each([
  ['hwb', 'ledger-problems', '/matters?view=problems'],
  ['hwb', 'measures', '/matters/measures'],
  ['hwb', 'statistics', '/matters/statistics'],
  ['hwb', 'lookback-new', '/matters/lookbacks/new'],
  ['hwb', 'owner-rules', '/matters/owner-rules'],
  ['hwb', 'procedure', '/procedures/matter/2026-1'],
  ['shouli', 'complaint-new', '/complaints/new'],
  ['huifang', 'call-back', '/complaints/call-back'],
])('%s opens the page %s without a fault at both widths', async (login, name, path) => {
  const page = await person(login, path)
  await page.locator('main').waitFor()
  await lookAt(page, name)
})
