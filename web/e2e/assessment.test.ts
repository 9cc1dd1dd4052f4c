import { type Browser, type Locator, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DESKTOP, lookAt, openBrowser, PHONE } from './browser'
import { attach, Cast, paper } from './cast'
import { choose, note, take } from './steps'

/** A quarter assessed from its draw to the granted appeal, by the people of the demo city: the first one, entered afterwards. */
const QUARTER = '2026-Q1'
const DAY = '2026-03-10'
const SHEETS = ['transport', 'commerce', 'water', 'environment', 'education', 'health'].map((one) => `single-${one}`)
/** The checked township whose finding costs it a place, one that is worse, one without a fault. */
const CHECKED = { name: '青石镇', code: '990101002' }
const WORSE = '990101006'
const CLEAN = '990101004'

interface Check {
  id: number
  township: string
  townshipName: string
  county: string
  kind: string
}
interface ScoreRow {
  subject: string
  place: number | null
  total: { text: string }
}
interface Consequence {
  number: string
  kind: { code: string }
  subject: { code: string }
  period: { code: string }
  state: { code: string }
}
interface Sheet {
  head: { id: number }
  lines: { subject: string; name: string }[]
}

let browser: Browser
let cast: Cast
let checks: Check[] = []
let plan = ''
let finding = ''
let townshipRules = ''
let consequence = ''
let before: [string, number | null, string][] = []

beforeAll(async () => {
  browser = await openBrowser()
  cast = new Cast(browser)
})
afterAll(() => browser.close())

const mainOf = (page: Page) => expect.poll(() => page.textContent('main'))
const covert = (township: string) => checks.find((one) => one.township === township && one.kind === 'COVERT')!

test('P8, N64: the office draws the quarter’s plan, and the draw comes out again from its seed', async () => {
  const office = await cast.at('hwb', `/checks/plans?period=${QUARTER}`)
  await take(office, `抽签 ${QUARTER}`, async (form) => {
    await choose(form, 'ruleSet', /县区季度/)
    await form.locator('#action-seed').fill('lvchuan-2026-1')
  })
  await office.waitForURL(/\/checks\/plans\/\d+/)
  plan = new URL(office.url()).pathname
  await mainOf(office).toContain('已按种子重做一次，结果相同')
  const file = await cast.call<{ checks: Check[] }>('hwb', 'GET', `checks/plans/${plan.split('/').pop()}`)
  checks = file.checks
  await lookAt(office, 'check-plan')
})

test('nobody checks the own county: the office sends a person of the city, and a county’s unit is refused', async () => {
  const office = await cast.at('hwb', plan)
  const wanted = office.getByLabel(`选择${CHECKED.name}的暗访`, { exact: true })
  await wanted.check()
  await office.getByRole('button', { name: '派出检查', exact: true }).click()
  const form = office.getByRole('dialog')
  await form.waitFor()
  await choose(form, 'unit', /青河县住房和城乡建设局/)
  await form.locator('button[type=submit]').click()
  await expect.poll(() => form.textContent()).toContain('青河县住房和城乡建设局')
  await expect.poll(() => form.locator('.problem, .field.wrong').count()).toBeGreaterThan(0)
  await form.getByRole('button', { name: '取消', exact: true }).click()
  await form.waitFor({ state: 'detached' })

  await take(office, '派出检查', async (dialog) => {
    await dialog.getByRole('button', { name: '放弃草稿', exact: true }).click()
    await choose(dialog, 'account', /韩冬/)
  })
  await mainOf(office).toContain('韩冬')

  const { people } = await cast.call<{ people: { account: number; name: string }[] }>('hwb', 'GET', 'checks/checkers')
  const others = [WORSE, CLEAN, '990102001', '990103001', '990104001'].map((township) => covert(township).id)
  const account = people.find(({ name }) => name === '韩冬')?.account
  await cast.call('hwb', 'POST', 'checks/assign', { checks: others, account, unit: null, due: null })
})

test('X2, N57: a finding is recorded on a phone with photo, place and time, and the check is ended', async () => {
  const checker = await cast.person('zhenggai')
  const photo = await cast.photo('zhenggai', '焚烧垃圾池.jpg')
  await checker.setViewportSize(PHONE)
  await checker.goto('/checks')
  await lookAt(checker, 'checks-mine')
  await checker
    .getByRole('link', { name: new RegExp(CHECKED.name) })
    .first()
    .click()
  await checker.waitForURL(/\/checks\/\d+$/)
  await checker.getByRole('button', { name: '记录问题', exact: true }).click()
  await checker.waitForURL(/\/finding$/)
  await checker.locator('[id="field-kind"]').click()
  await checker.getByRole('option', { name: /焚烧垃圾池/ }).click()
  const send = checker.locator('main button[type=submit]')
  await send.click()
  await expect.poll(() => checker.locator('.field.wrong').count()).toBeGreaterThan(1)
  await checker.locator('input[type=file]').last().setInputFiles(photo)
  await checker.locator('.files img').first().waitFor()
  await checker.locator('[id="field-place"]').fill('三里村五组村口垃圾池')
  await checker.locator('[id="field-words"]').fill('垃圾池内有明火，冒黑烟。')
  await day(checker, 'field-at', `${DAY} 09:20`)
  await checker.locator('[id="field-point"]').fill('111.523400, 27.831200')
  await lookAt(checker, 'finding-new')
  await send.click()
  await checker.waitForURL(/\/checks\/\d+$/)
  await mainOf(checker).toContain('三里村五组村口垃圾池')
  await take(checker, '完成检查', async (form) => {
    await form.locator('#action-day').fill(DAY)
    await checker.keyboard.press('Enter')
    await form.locator('#action-effect').fill('除一处焚烧外，村庄干净。')
  })
  await mainOf(checker).toContain(DAY)
  await lookAt(checker, 'check-done')
  await checker.setViewportSize(DESKTOP)

  await complete(WORSE, ['market-dirty', 'open-dump'])
  for (const township of [CLEAN, '990102001', '990103001', '990104001']) await complete(township, [])
})

/** Ends one of the other checks as its page would. */
async function complete(township: string, kinds: string[]) {
  const { id } = covert(township)
  for (const kind of kinds) {
    const photo = await cast.upload('zhenggai', await cast.photo('zhenggai', `${kind}.jpg`), 'SITE')
    const said = { kind, at: `${DAY}T08:00:00Z`, place: '集镇老街', words: '', responsible: null, photos: [photo] }
    await cast.call('zhenggai', 'POST', `checks/${id}/findings`, { ...said, lon: null, lat: null, datum: null })
  }
  const words = { measures: '', progress: '', quality: '', effect: '' }
  await cast.call('zhenggai', 'POST', `checks/${id}/complete`, { day: DAY, ...words })
}

test('the checked township objects with its proof; another than the checker decides, and the finding stands', async () => {
  const township = await cast.at('qingshi', '/checks/findings')
  await township.locator('main a[href^="/checks/findings/"]').first().click()
  await township.waitForURL(/\/checks\/findings\/[^/]+$/)
  finding = new URL(township.url()).pathname
  await mainOf(township).toContain('SHA-256')
  await take(township, '提出异议', async (form) => {
    await form.locator('#action-reason').fill('当日为村民祭祀用火，不是垃圾池。')
    await attach(form, paper('村委会说明.pdf'))
  })
  await mainOf(township).toContain('待裁定')
  const office = await cast.at('hwb', finding)
  await take(office, '维持', async (form) => {
    await form.locator('#action-reason').fill('照片可见火点在垃圾池内，异议不成立。')
  })
  await mainOf(office).toContain('维持')
  await lookAt(office, 'finding')
})

test('M15-12: the departments’ sheets: each deduction with its reason and proof, submitted by one and signed by another', async () => {
  for (const duty of [...SHEETS, 'campaign-roadside']) {
    await cast.call('hwb', 'POST', 'sheets/appointments', { duty, unit: 'szf' })
  }
  await lookAt(await cast.at('hwb', '/sheets/appointments'), 'sheet-appointments')
  const giver = await cast.at('fushizhang', `/sheets?period=${QUARTER}`)
  await giver.getByRole('button', { name: '填报 交通单项考核', exact: true }).click()
  await giver.waitForURL(/\/sheets\/\d+$/)
  const marks = giver.locator('input.marks')
  await marks.first().waitFor()
  for (const [at, given] of ['9', '10', '10', '10'].entries()) await marks.nth(at).fill(given)
  await giver.locator('input.reason').first().fill('S208线青河段路肩垃圾未清。')
  await giver.locator('input[type=file]').last().setInputFiles(paper('交通单项考核记录.pdf'))
  await giver.locator('.files li').first().waitFor()
  await giver.getByRole('button', { name: '保存', exact: true }).click()
  await expect.poll(() => giver.locator('.files li').count()).toBe(0)
  await lookAt(giver, 'sheet')
  await take(giver, '提交')
  const leader = await cast.at('shizhang', new URL(giver.url()).pathname)
  await take(leader, '签发')
  await mainOf(leader).toContain('已生效')

  for (const kind of SHEETS.slice(1)) await give(kind, ['10', '10', '10', '10'])
  await give('campaign-roadside', ['92', '95', '90', '88'])
  await lookAt(await cast.at('hwb', `/sheets?period=${QUARTER}`), 'sheets')
})

/** Gives a whole sheet as its page would. */
async function give(kind: string, given: string[]) {
  const { head, lines } = await cast.call<Sheet>('fushizhang', 'POST', 'sheets', { kind, period: QUARTER })
  const proof = await cast.upload('fushizhang', paper(`${kind}.pdf`), 'DOCUMENT')
  const marks = lines.map(({ subject }, at) => ({ subject, marks: given[at], reason: '按验收记录打分' }))
  await cast.call('fushizhang', 'PUT', `sheets/${head.id}`, { marks, proofs: [proof] })
  await cast.call('fushizhang', 'POST', `sheets/${head.id}/submit`)
  await cast.call('shizhang', 'POST', `sheets/${head.id}/sign`)
}

test('C9, ruling 6: the office closes the quarter; only then is there a ranking, frozen with its facts', async () => {
  const township = await cast.at('qingshi', `/scores?period=${QUARTER}`)
  await mainOf(township).toContain('尚未关闭')
  const office = await cast.at('hwb', `/scores?period=${QUARTER}`)
  await mainOf(office).toContain('试算')
  await take(office, '关闭本期考核', (form) => choose(form, 'reviewed', /^是/))
  await mainOf(office).toContain('已冻结')
  const { choices } = await cast.call<{ choices: { rules: string; title: string }[] }>(
    'hwb',
    'GET',
    `scores?period=${QUARTER}`,
  )
  townshipRules = choices.find(({ rules }) => rules.includes('xt-township-quarter'))!.rules
  before = await standings()
  expect(placeOf(before, CHECKED.code)).toBe(2)
  await office.goto(scoresPage())
  await mainOf(office).toContain(CHECKED.name)
  await lookAt(office, 'scores-townships')
})

const scoresPage = () => `/scores?period=${QUARTER}&rules=${encodeURIComponent(townshipRules)}`

async function standings(): Promise<[string, number | null, string][]> {
  const path = `scores?period=${QUARTER}&rules=${encodeURIComponent(townshipRules)}`
  const { rows } = await cast.call<{ rows: ScoreRow[] }>('hwb', 'GET', path)
  return rows.map(({ subject, place, total }) => [subject, place, total.text])
}

function placeOf(rows: typeof before, subject: string) {
  return rows.find(([code]) => code === subject)?.[1]
}

test('C2: from the score to the photo with its hash, author and time in three clicks', async () => {
  const office = await cast.at('hwb', scoresPage())
  const clicks = new Clicks()
  const row = office.locator('tr', { hasText: CHECKED.name })
  await clicks.on(row.getByRole('button', { name: /^99\.5/ }).first())
  const drawer = office.getByRole('dialog')
  await clicks.on(drawer.locator('tr', { hasText: '焚烧垃圾池' }).locator('button.link, a').first())
  await expect.poll(() => drawer.textContent()).toContain('三里村五组')
  await lookAt(office, 'score-opened')
  await clicks.on(drawer.locator('tr', { hasText: '三里村五组' }).locator('a').first())
  await office.waitForURL(/\/checks\/findings\//)
  await office.locator('.strip img').first().waitFor()
  await mainOf(office).toContain('照片校验值（SHA-256）')
  await mainOf(office).toContain('韩冬')
  expect(clicks.count).toBeLessThanOrEqual(3)
})

class Clicks {
  count = 0

  async on(target: Locator) {
    await target.click()
    this.count++
  }
}

test('P16, X7: the finding’s cascade is proposed with its chain; a leader with the power decides, and the ranking follows', async () => {
  const { rows } = await cast.call<{ rows: Consequence[] }>('hwb', 'GET', 'consequences')
  consequence = rows.find(
    ({ kind, subject, period }) =>
      kind.code === 'last-place' && subject.code === CHECKED.code && period.code === QUARTER,
  )!.number
  const list = await cast.at('hwb', '/consequences')
  await mainOf(list).toContain(consequence)
  await lookAt(list, 'consequences')

  const leader = await cast.at('qinghe-fenguan', `/consequences/${consequence}`)
  await mainOf(leader).toContain('后果传导图')
  await lookAt(leader, 'consequence-proposed')
  await take(leader, '作出决定', note('事实清楚，照片为证，按细则垫底。'))
  const office = await cast.at('hwb', `/consequences/${consequence}`)
  await office.getByRole('button', { name: '按此决定重新排名', exact: true }).click()
  await expect.poll(async () => placeOf(await standings(), CHECKED.code)).toBe(3)
  await take(office, '送达通知')
  await mainOf(office).toContain('申诉期内')
  await lookAt(await cast.at('hwb', `/consequences/${consequence}/draft`), 'consequence-draft')
})

test('C14, N61: the unit appeals, another grants it, and every rank is as it was before', async () => {
  const unit = await cast.at('qingshi-zhen', `/consequences/${consequence}`)
  await take(unit, '提出申诉', async (form) => {
    await form.locator('#action-note').fill('起火的垃圾池属邻镇辖区，附勘界图。')
    await attach(form, paper('勘界图.pdf'))
  })
  await mainOf(unit).toContain('待复核')
  const principal = await cast.at('qinghe-xianzhang', `/consequences/${consequence}`)
  await take(principal, '申诉成立', note('经核勘界图，责任不在青石镇。'))
  const office = await cast.at('hwb', `/consequences/${consequence}`)
  await office.getByRole('button', { name: '按此决定重新排名', exact: true }).click()
  await expect.poll(standings).toEqual(before)
  await mainOf(office).toContain('已撤销')
  await lookAt(office, 'consequence-granted')

  await office.goto(`/scores/versions?period=${QUARTER}&rules=${encodeURIComponent(townshipRules)}`)
  await office.getByRole('button', { name: '与前一版的差异', exact: true }).first().click()
  await mainOf(office).toContain('第3版与第2版的差异')
  await office.getByRole('button', { name: '重新计算核对', exact: true }).first().click()
  await mainOf(office).toContain('逐位一致')
  await lookAt(office, 'score-versions')
})

test('C3: a draft with faults shows every objection beside its field; mended, it tells whose rank it would change', async () => {
  const office = await cast.at('hwb', '/rule-sets/xt-township-quarter/2026.1')
  await lookAt(office, 'rule-set')
  await office.getByRole('button', { name: '以此起草新版', exact: true }).click()
  await office.waitForURL(/\/rule-drafts\/\d+/)
  const byField = office.getByText('按栏填写', { exact: true })
  const byText = office.getByText('JSON原文', { exact: true })
  await byText.click()
  const text = office.locator('textarea').first()
  const sound = await text.inputValue()
  const rules = JSON.parse(sound) as Rules
  const faulty = structuredClone(rules)
  faulty.items[0].points = '90'
  faulty.deductions[0].each = '-1'
  faulty.vetoes[0].evidence = ''
  await text.fill(JSON.stringify(faulty, null, 2))
  await office.getByRole('button', { name: '检查并预览', exact: true }).click()
  await mainOf(office).toMatch(/[3-9]处需要改正/)
  await byField.click()
  await expect.poll(() => office.locator('.field.wrong .mend').count()).toBeGreaterThan(1)
  await lookAt(office, 'rule-draft')

  await byText.click()
  rules.deductions[0].each = '5'
  rules.validFrom = '2027-01-01'
  await office
    .locator('textarea')
    .first()
    .fill(JSON.stringify(rules, null, 2))
  await office.getByRole('button', { name: '保存', exact: true }).click()
  await mainOf(office).toContain('没有需要改正之处')
  await office.getByRole('button', { name: '用上一期试算', exact: true }).click()
  await office.waitForURL(/\/replays/)
  await office.goto(`/replays?period=${QUARTER}&rules=${new URL(office.url()).searchParams.get('rules')}`)
  await mainOf(office).toContain('2个名次有变化')
  await mainOf(office).toContain('逐位一致')
  expect(await office.locator('tr.moved', { hasText: CHECKED.name }).textContent()).toContain('降1位')
  await lookAt(office, 'replay')
})

interface Rules {
  validFrom: string
  items: { points: string }[]
  deductions: { each: string }[]
  vetoes: { evidence: string }[]
}

test.each([
  ['check-plans', `/checks/plans?period=${QUARTER}`],
  ['findings', '/checks/findings'],
  ['finding-outside', '/checks/findings/new'],
  ['payments', '/payments'],
  ['self-report-draw', '/sheets/draws/self-coverage'],
  ['consequence-new', '/consequences/new'],
  ['cards', '/consequences/cards'],
  ['certificates', '/certificates'],
  ['certificate-new', '/certificates/new'],
  ['rule-sets', '/rule-sets'],
  ['upper-sheets', '/upper-sheets'],
  ['upper-sheet', '/upper-sheets/2'],
  ['upper-difference', '/upper-sheets/2/difference'],
])('the page %s opens without a fault at both widths', async (name, path) => {
  await lookAt(await cast.at('hwb', path), name)
})

test('no page complained in the console', async () => {
  expect(await cast.complaints()).toEqual([])
})

async function day(page: Page, field: string, value: string) {
  await page.locator(`[id="${field}"]`).fill(value)
  await page.keyboard.press('Enter')
}
