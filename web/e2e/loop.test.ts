import { type Browser, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { lookAt, openBrowser, type Person, signIn, visitor } from './browser'
import { choose, note, take } from './steps'

let browser: Browser
const people: Person[] = []

beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

async function person(login: string): Promise<Page> {
  const someone = await signIn(browser, login)
  people.push(someone)
  return someone.page
}

/** A photo that nobody has used before: what this page looks like just now. */
async function photo(page: Page, name: string) {
  return { name, mimeType: 'image/jpeg', buffer: await page.screenshot({ type: 'jpeg', quality: 70 + people.length }) }
}

test('the whole loop: a station stands out, is handed over, checked, mended with proof, verified, signed and closed', async () => {
  const office = await person('hwb')
  await office.goto('/matters?text=' + encodeURIComponent('青石镇站'))
  await office
    .getByRole('link', { name: /青石镇站/ })
    .first()
    .waitFor()
  await lookAt(office, 'matters')
  await office
    .getByRole('link', { name: /青石镇站/ })
    .first()
    .click()
  await office.waitForURL(/\/matters\/2026-/)
  const address = new URL(office.url()).pathname
  await take(office, '交办', async (form) => {
    await choose(form, 'unit', /青石镇人民政府/)
    await choose(form, 'duty', /扬尘/)
    await form.locator('#action-note').fill('请今晚到站点周边排查扬尘源。')
  })
  await expect.poll(() => office.textContent('main')).toContain('待签收')

  const township = await person('qingshi')
  await township.goto(address)
  await take(township, '签收')
  await take(township, '核查：情况属实', async (form) => {
    await choose(form, 'cause', /周边污染源/)
    await form.locator('#action-note').fill('石料堆场约800平方米未覆盖，装载作业未喷淋。')
  })
  const before = await photo(township, '整改前.jpg')
  await township.goto('/today')
  const after = await photo(township, '整改后.jpg')
  await township.goto(address)
  await lookAt(township, 'matter-township')
  await take(township, '报整改完成', async (form) => {
    await form.locator('#action-note').fill('堆场已覆盖，开启喷淋，停止夜间装载。')
    const wantsBefore = form.getByLabel('整改前照片', { exact: true })
    if (await wantsBefore.count()) await wantsBefore.last().setInputFiles(before)
    await form.getByLabel('整改后照片', { exact: true }).last().setInputFiles(after)
    await expect.poll(() => form.locator('img').count()).toBeGreaterThan(0)
  })

  const county = await person('qinghe')
  await county.goto(address)
  await take(county, '核验通过', note('22时到场复核，堆场已全覆盖。'))

  const leader = await person('qinghe-fenguan')
  await leader.goto(address)
  await take(leader, '签发')

  await office.goto(address)
  await take(office, '销号')
  await expect.poll(() => office.textContent('main')).toContain('已销号')
  await lookAt(office, 'matter-closed')
})

test('every number opens: from the city’s pace through a day, a county and a station down to the row of the file', async () => {
  const analyst = await person('fenxi')
  await analyst.goto('/paces?asOf=2026-02-28&figure=' + encodeURIComponent('pace:1/2026-02-28/so-far'))
  const sheet = analyst.getByRole('dialog').first()
  await expect.poll(() => sheet.textContent()).toContain('优良天数')
  await lookAt(analyst, 'figure-pace')
  let clicks = 0
  while (!(await sheet.textContent())?.includes('.csv.gz')) {
    expect(++clicks, 'levels between the pace and the file').toBeLessThan(8)
    const before = await sheet.locator('h2').last().textContent()
    await sheet.locator('table button.link').first().click()
    await expect.poll(() => sheet.locator('h2').last().textContent()).not.toBe(before)
  }
  await expect.poll(() => sheet.textContent()).toContain('空气站小时值-2026-01.csv.gz')
  await lookAt(analyst, 'figure-row')
})

test('N13: the pace page says that 267 of 306 days are needed and 39 may be lost', async () => {
  const analyst = await person('fenxi')
  await analyst.goto('/paces?asOf=2026-02-28')
  await expect.poll(() => analyst.textContent('main')).toContain('余306天须267天优良，只剩39天可超')
  await lookAt(analyst, 'paces')
})

test('the closed quarter’s ranking opens down to its evidence, and one click makes the bulletin', async () => {
  const office = await person('hwb2')
  await office.goto('/scores?period=2026-Q2')
  await expect.poll(() => office.textContent('main')).toContain('青河县')
  await lookAt(office, 'scores')
  await office.goto('/bulletins/new')
  await office.getByRole('button', { name: '编发', exact: true }).click()
  await office.waitForURL(/\/bulletins\/\d+/)
  await expect.poll(() => office.textContent('main')).toContain('〔2026〕')
  await lookAt(office, 'bulletin')
  const link = office.locator('a[href$="file.docx"]').first()
  const document = await office.request.get((await link.getAttribute('href')) ?? '')
  expect(document.status()).toBe(200)
  expect((await document.body()).subarray(0, 2).toString()).toBe('PK')
})

test('anybody sees today’s air on a phone without signing in and without another network', async () => {
  const citizen = await visitor(browser)
  people.push(citizen)
  const foreign: string[] = []
  citizen.page.on('request', (request) => {
    if (!/^(https?:\/\/127\.0\.0\.1|data:|blob:)/.test(request.url())) foreign.push(request.url())
  })
  await citizen.page.goto('/public')
  await expect.poll(() => citizen.page.textContent('main')).toContain('首要污染物')
  await lookAt(citizen.page, 'public')
  expect(foreign).toEqual([])
})

test.each([
  ['today', '/today'],
  ['map', '/map'],
  ['air', '/air'],
  ['air-days', '/air/days'],
  ['air-place', '/air/places/990101'],
  ['matter-new', '/matters/new'],
  ['letters', '/letters'],
  ['bulletins', '/bulletins'],
  ['imports', '/imports'],
  ['search', `/search?q=${encodeURIComponent('青石镇')}`],
])('the page %s opens without a fault at both widths', async (name, path) => {
  const office = await person('hwb')
  await office.goto(path)
  await office.locator('main').waitFor()
  await lookAt(office, name)
})

test('the administrators’ pages open, and the audit chain verifies', async () => {
  const auditor = await person('shenji')
  await auditor.goto('/audit')
  await auditor.locator('main').waitFor()
  await lookAt(auditor, 'audit')
  const security = await person('anquan')
  await security.goto('/accounts')
  await expect.poll(() => security.textContent('main')).toContain('hwb')
  await lookAt(security, 'accounts')
})

test('in English no Chinese word is left in the menu', async () => {
  const office = await person('hwb')
  await office.goto('/today')
  await office.evaluate(() => localStorage.setItem('ecoledger.locale', 'en'))
  await office.reload()
  const menu = office.locator('nav.menu')
  await expect.poll(() => menu.textContent()).toContain('Matters')
  expect(await menu.textContent()).not.toMatch(/[\u4e00-\u9fff]/)
  expect(await office.getAttribute('html', 'lang')).toBe('en')
  await office.evaluate(() => localStorage.setItem('ecoledger.locale', 'zh-CN'))
})

test('no page complained in the console', () => {
  expect(people.flatMap((someone) => someone.complaints)).toEqual([])
})
