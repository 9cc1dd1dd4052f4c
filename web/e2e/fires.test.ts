import { type Browser, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { lookAt, openBrowser, signIn } from './browser'
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

async function photo(page: Page, name: string) {
  return { name, mimeType: 'image/jpeg', buffer: await page.screenshot({ type: 'jpeg', quality: 41 + ++shots }) }
}

function state(page: Page) {
  return expect.poll(() => page.textContent('main'))
}

const HEAD =
  'latitude,longitude,brightness,scan,track,acq_date,acq_time,satellite,confidence,version,bright_t31,frp,daynight'
/** Two passes over one fire, one fire elsewhere, one point outside the city, one broken row. Times are UTC. */
const FILE = [
  HEAD,
  '32.1602,111.5801,318.2,1,1,2026-09-30,0455,T,78,6.1NRT,298.1,9.4,D',
  '32.1640,111.5830,322.9,1,1,2026-09-30,0610,A,83,6.1NRT,299.0,12.7,D',
  '32.1021,111.7010,311.0,1,1,2026-09-30,0455,T,55,6.1NRT,297.0,4.1,D',
  '30.0000,100.0000,311.0,1,1,2026-09-30,0455,T,55,6.1NRT,297.0,4.1,D',
  '32.1021,111.7010,311.0,1,1,2026-09-30,2561,T,55,6.1NRT,297.0,4.1,D',
].join('\n')

interface Row {
  number: string
  state: string
  detections: number
  inBan: boolean
  answeredInTime: boolean | null
  putOutAt: string | null
  township: string | null
  firstSeen: string
}

async function season(page: Page): Promise<Row[]> {
  const answer = await page.request.get('/api/v1/fires?season=2026-autumn&limit=200')
  return ((await answer.json()) as { rows: Row[] }).rows
}

/** The matter of the newest fire of a township that was seen so often. */
async function matterOf(page: Page, township: string, detections: number): Promise<string> {
  const rows = await season(page)
  const fire = rows.find((row) => row.township === township && row.detections === detections)
  await page.goto(`/fires/${fire?.number}`)
  await page.locator('main').getByRole('link', { name: /^事项/ }).click()
  await page.waitForURL(/\/matters\/2026-/)
  return new URL(page.url()).pathname
}

test('C17: fire points are imported, merged, verified or taken off, put out, explained, closed, and the season counts them', async () => {
  const analyst = await person('fenxi', '/imports/new?kind=fire-points')
  await analyst
    .locator('input[type=file]')
    .setInputFiles({ name: 'MODIS_20260930.csv', mimeType: 'text/csv', buffer: Buffer.from(FILE) })
  await analyst.locator('form button[type=submit]').click()
  await analyst.waitForURL(/\/imports\/\d+/)
  await state(analyst).toContain('新增火点2个，并入已有火点1次')
  await state(analyst).toContain('市外1条')
  await state(analyst).toContain('2561')
  await lookAt(analyst, 'fires-import')

  const town = await person('qingshi', '/fires')
  await state(town).toContain('青石镇')
  await lookAt(town, 'fires')
  const real = await matterOf(town, '青石镇', 2)
  await take(town, '核实：火点属实', note('稻田有明火，过火约一亩。'))
  await take(town, '报扑灭', async (form) => {
    await form.locator('#action-note').fill('明火已扑灭，余烬浇水掩埋。')
    await form
      .getByLabel('整改后照片', { exact: true })
      .last()
      .setInputFiles(await photo(town, '扑灭后.jpg'))
    await expect.poll(() => form.locator('img').count()).toBeGreaterThan(0)
  })
  await town
    .getByRole('link', { name: /^F2026-/ })
    .first()
    .click()
  await town.waitForURL(/\/fires\/F2026-/)
  await take(town, '填报起火原因', async (form) => {
    await choose(form, 'cause', /^留茬过高/)
    await form.locator('#action-stubbleCm').fill('21.5')
    await form
      .locator('input[type=file]')
      .last()
      .setInputFiles(await photo(town, '量尺.jpg'))
    await expect.poll(() => form.locator('img').count()).toBeGreaterThan(0)
    await form.locator('#action-owner').fill('农机手 谭继明')
    await form.locator('#action-areaMu').fill('1.2')
  })
  await state(town).toContain('超过 18 厘米限值')
  await lookAt(town, 'fire')
  const county = await person('qinghe', real)
  await take(county, '销号')
  await state(county).toContain('已销号')

  const other = await person('datang', '/fires')
  const kiln = await matterOf(other, '大塘镇', 1)
  await take(other, '申请核减', async (form) => {
    await choose(form, 'reduction', /^工业热源/)
    await form.locator('#action-note').fill('砖厂窑炉，无秸秆焚烧痕迹。')
  })
  await county.goto(kiln)
  await take(county, '同意核减', note('已核对热源清单。'))
  await state(county).toContain('已核减')

  const office = await person('hwb', '/fires/season?season=2026-autumn&by=township')
  await state(office).toContain('合计')
  const rows = await season(office)
  const verified = rows.filter((row) => ['confirmed', 'put-out', 'explained', 'closed'].includes(row.state))
  const counted: Record<string, number> = {
    detections: rows.reduce((sum, row) => sum + row.detections, 0),
    fires: rows.length,
    verified: verified.length,
    reduced: rows.filter((row) => row.state === 'reduced').length,
    'put-out': verified.filter((row) => row.putOutAt !== null).length,
    'in-ban': rows.filter((row) => row.inBan && row.state !== 'reduced').length,
    answered: rows.filter((row) => row.answeredInTime).length,
  }
  expect(counted.reduced).toBeGreaterThan(0)
  for (const by of ['county', 'township', 'cause', 'owner']) {
    const report = await (await office.request.get(`/api/v1/fires/season?season=2026-autumn&by=${by}`)).json()
    for (const [measure, count] of Object.entries(counted)) {
      expect(Number(report.total.figures[measure].value), `${by} ${measure}`).toBe(count)
      const sum = report.rows.reduce(
        (all: number, row: { figures: Record<string, { value: string }> }) => all + Number(row.figures[measure].value),
        0,
      )
      expect(sum, `the rows by ${by} add up to ${measure}`).toBe(count)
    }
  }
  await lookAt(office, 'fire-season')
  await office.locator('main tr', { hasText: '青石镇' }).locator('button.figure:not(.missing)').nth(1).click()
  await expect.poll(() => office.getByRole('dialog').textContent()).toContain('F2026-')
  await lookAt(office, 'figure-fire-season')
})

test.each([
  ['fire-map', '/fires/map', '火点地图'],
  ['fire-season-owners', '/fires/season?season=2026-summer&by=owner', '金穗农机合作社'],
  ['fire-season-causes', '/fires/season?season=2026-summer&by=cause', '留茬过高'],
  ['fire-zones', '/fires/zones', '杨树坪限烧区'],
])('the page %s opens without a fault at both widths', async (name, path, words) => {
  const page = await person('hwb', path)
  await state(page).toContain(words)
  await lookAt(page, name)
})
