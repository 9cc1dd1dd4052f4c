import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { batchWorkbook, listedCases, type ListedCase } from './batch'
import { lookAt, openBrowser } from './browser'
import { attach, Cast, confirm, paper } from './cast'
import { rowsOf, taken, wordsOf } from './office'
import { choose, note, take } from './steps'

const STAY = 'zy-2026'
const BATCH = 4
/** A complainant's number in the list, and a farmer's name and number in a reply: neither may leave. */
const COMPLAINANT = '13812345678'
const FARMER = { name: '黄大海', phone: '13987654321' }

/** The four cases that are followed to their end, by their place in the list; each has the login of who handles it. */
const FOLLOWED = { qinghe: 5, baishi: 2, yunling: 7, linjiang: 4 } as const
type County = keyof typeof FOLLOWED
const COUNTIES = Object.keys(FOLLOWED) as County[]

interface CaseLine {
  sequence: number
  matter: string
  acceptance: string
  state: { code: string }
  owner: { code: string } | null
  starred: boolean
  points: string[]
  mergedInto: string | null
}

interface Reply {
  version: number
  content: {
    points: { finding: string | null; facts: string }[]
    truth: string | null
    handlingText: string
    handling: string | null
    milestones: { measure: string; responsible: string; by: string }[]
    accountability: { persons: number | null; measures: string }
    attachments: { name: string; file: string }[]
  }
}

const cases: ListedCase[] = listedCases()
cases[FOLLOWED.yunling - 1].text += `举报人联系电话${COMPLAINANT}。`

let browser: Browser
let cast: Cast
const lines = new Map<number, CaseLine>()
const due = new Map<County, string>()

beforeAll(async () => {
  browser = await openBrowser()
  cast = new Cast(browser)
})
afterAll(() => browser.close())

const lineOf = (sequence: number) => lines.get(sequence) ?? expect.fail(`There is no case ${sequence}`)
const numberOf = (county: County) => lineOf(FOLLOWED[county]).matter
const replyPage = (login: string, county: County) => cast.at(login, `/inspection/reply/${numberOf(county)}`)
const signing = (page: Page) =>
  page.locator('section', { has: page.getByRole('heading', { name: '签审', exact: true }) })

function mainOf(page: Page) {
  return expect.poll(() => page.textContent('main'))
}

/** Writes with the keyboard alone and counts each key; a Chinese character takes about three. */
class Keyboard {
  strokes = 0
  constructor(private readonly page: Page) {}

  async press(key: string) {
    this.strokes += key.split('+').length
    await this.page.keyboard.press(key)
  }

  async type(text: string) {
    this.strokes += text.length * 3
    await this.page.keyboard.insertText(text)
  }
}

/** Keystroke-level model (Card, Moran, Newell 1980): a key, and making up one's mind once a case; reading at 300 characters a minute. */
function secondsFor(strokes: number): number {
  const characters = cases.reduce((sum, { text }) => sum + text.length, 0)
  return strokes * 0.28 + cases.length * 1.35 + characters / 5
}

test('M12-04, C7: the office takes in the evening’s list of 50 cases, handed over at 21:40', async () => {
  const office = await cast.at('hwb', '/inspection')
  await office.getByRole('link', { name: '导入一批', exact: true }).first().click()
  await office.waitForURL(/\/imports\/new/)
  expect(await office.locator('[id="field-inspection-batch.batch"]').inputValue()).toBe(String(BATCH))
  await office.locator('[id="field-inspection-batch.handed-over-at"]').fill('2026-09-30 21:40')
  await office.locator('input[type=file]').setInputFiles({
    name: '第4批交办清单.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: await batchWorkbook(cases, BATCH),
  })
  await office.getByRole('button', { name: '开始导入', exact: true }).click()
  await office.waitForURL(/\/imports\/\d+/)
  await mainOf(office).toContain('共 50 行，已全部入库')
})

test('M12-05: one person dispatches 47 cases and merges three, by keyboard, in less than ten minutes', async () => {
  const office = await cast.at('hwb', `/inspection/batches/${STAY}/${BATCH}`)
  await mainOf(office).toContain('还有50件待交办')
  const keys = new Keyboard(office)
  const began = performance.now()

  for (const one of cases) {
    const sheet = office.locator(`article[aria-label="${one.acceptance}"]`)
    await sheet.waitFor()
    if (one.sequence === FOLLOWED.baishi) await rewordPoints(keys, sheet)
    if (one.sequence === FOLLOWED.qinghe) {
      await keys.press('s')
      await sheet.getByTitle('重点件').waitFor()
    }
    if (one.sequence === FOLLOWED.linjiang) await chooseByNumber(keys, sheet, '临江区人民政府')
    await keys.press(one.text.startsWith('再次反映') ? 'm' : 'Enter')
  }
  await mainOf(office).toContain('本批已全部派发')
  await office.waitForLoadState('networkidle')

  const waited = (performance.now() - began) / 1000
  const reckoned = secondsFor(keys.strokes)
  console.log(
    `50 cases: ${keys.strokes} keys, ${Math.round(reckoned)} s at a person's pace, ${waited.toFixed(1)} s of waiting`,
  )
  expect(keys.strokes).toBeLessThan(3 * cases.length)
  expect(reckoned + waited).toBeLessThan(600)

  const batch = await cast.call<{ cases: CaseLine[] }>('hwb', 'GET', `inspections/${STAY}/batches/${BATCH}`)
  for (const line of batch.cases) lines.set(line.sequence, line)
  expect(batch.cases.filter(({ state }) => state.code === 'dispatched')).toHaveLength(47)
  expect(batch.cases.filter(({ mergedInto }) => mergedInto).map((one) => [one.sequence, one.mergedInto])).toEqual([
    [48, lineOf(1).matter],
    [49, lineOf(2).matter],
    [50, lineOf(3).matter],
  ])
  expect(COUNTIES.map((county) => lineOf(FOLLOWED[county]).owner?.code)).toEqual(['qh', 'bs', 'yl', 'lj'])
  expect(lineOf(FOLLOWED.qinghe).starred).toBe(true)
  expect(lineOf(FOLLOWED.baishi).points).toEqual(['饭店油烟直排', '排烟口正对窗户'])
})

/** What the list put into one sentence is answered as two points. */
async function rewordPoints(keys: Keyboard, sheet: Locator) {
  await keys.press('e')
  await sheet.locator('textarea').waitFor()
  await keys.press('Control+A')
  await keys.type('饭店油烟直排')
  await keys.press('Enter')
  await keys.type('排烟口正对窗户')
  await keys.press('Control+Enter')
  await sheet.locator('textarea').waitFor({ state: 'detached' })
}

async function chooseByNumber(keys: Keyboard, sheet: Locator, unit: string) {
  const button = sheet.locator('.numbered button', { hasText: unit })
  expect(await button.getAttribute('aria-pressed')).toBe('false')
  await keys.press((await button.locator('kbd').textContent())!.trim())
  await expect.poll(() => button.getAttribute('aria-pressed')).toBe('true')
}

test.each(COUNTIES)('M12-09, M12-10: %s confirms the receipt, and is on site before it answers', async (county) => {
  const page = await replyPage(county, county)
  await take(page, '签收', undefined, signing(page))
  await take(
    page,
    '现场查验',
    async (form) => {
      await choose(form, 'fact:present', /^是/)
      if (await form.locator('[aria-labelledby="action-fact:standard-label"]').count()) {
        await choose(form, 'fact:standard', /^未/)
      }
      await form.locator('#action-note').fill('到场查看，与反映情况一致，已拍照取证。')
      await attach(form, await cast.photo(county, '现场.jpg'))
    },
    signing(page),
  )
  // What was found on site stands in the reply already.
  await expect.poll(() => page.locator('#reply-points-0-facts').inputValue()).toContain('到场查看')
  const { state, dueAt } = await cast.file(county, numberOf(county))
  expect(state.code).toBe('checked')
  due.set(county, dueAt ?? '')
  expect(await page.textContent('main')).not.toContain(COMPLAINANT)
})

test('M12-06, M12-08: a reply is written in the form, and is not submitted before each point is answered', async () => {
  const page = await replyPage('qinghe', 'qinghe')
  await page.locator('#reply-points-0-facts').fill('')
  await page.getByRole('button', { name: '保存为新一版', exact: true }).click()
  await mainOf(page).toContain('第1版')
  await signing(page).getByRole('button', { name: '答复送审', exact: true }).click()
  const refused = page.getByRole('dialog')
  await confirm(refused)
  await refused.locator('button[type=submit]').click()
  await expect.poll(() => refused.textContent()).toContain('第1点尚未写明查明的事实')
  await refused.getByRole('button', { name: '取消', exact: true }).click()
  await lookAt(page, 'reply')

  await page.locator('#reply-points-0-facts').fill('9月30日晚到场检查，切割机夜间运行，未采取隔声措施。')
  await page.locator('input[name=truth][value=true]').check()
  await page.locator('#reply-handlingText').fill('责令夜间停止切割，9月30日下达整改通知书。')
  await page.locator('input[name=handling][value=staged]').check()
  await page.getByRole('button', { name: '增加一项安排', exact: true }).click()
  await page.locator('#reply-milestones-0-measure').fill('切割车间加装隔声设施')
  await page.locator('#reply-milestones-0-responsible').fill('柳沟镇人民政府')
  await page.getByLabel('完成时限', { exact: true }).fill('2026-10-20')
  await page.keyboard.press('Enter')
  await page.getByLabel('问责人数').fill('1')
  await page.getByLabel('处理方式', { exact: true }).fill('批评教育1人')
  await page.getByRole('button', { name: '保存为新一版', exact: true }).click()
  await mainOf(page).toContain('没有未处理的问题，可以提交审核')
  await take(page, '答复送审', confirm, signing(page))
  await mainOf(page).toContain('待分管领导审核')
})

test('ruling 9, M12-12: another unit found something else; the deputy signs for who is away; the office decides by a paper', async () => {
  const bureau = await cast.at('qinghe-hecha', `/matters/${numberOf('qinghe')}`)
  await take(bureau, '协办答复', async (form) => {
    await choose(form, 'fact:present', /^否/)
    if (await form.locator('[aria-labelledby="action-fact:standard-label"]').count()) {
      await choose(form, 'fact:standard', /^未/)
    }
    await form.locator('#action-note').fill('9月30日白天到场，该厂停产，未听到切割声。')
  })

  const deputy = await replyPage('qinghe-zhuren', 'qinghe')
  await take(deputy, '审核签字', confirm, signing(deputy))
  await expect.poll(() => signing(deputy).textContent()).toMatch(/分管领导\s*潘志远.*代赵卫东/)
  const principal = await replyPage('qinghe-xianzhang', 'qinghe')
  await signing(principal).getByRole('button', { name: '审定签字', exact: true }).click()
  const refused = principal.getByRole('dialog')
  await confirm(refused)
  await refused.locator('button[type=submit]').click()
  await expect.poll(() => refused.textContent()).toContain('请环委办依据证据裁定')

  const office = await replyPage('hwb', 'qinghe')
  await mainOf(office).toContain('各单位核查事实不一')
  await office.goto(`/matters/${numberOf('qinghe')}`)
  await take(office, '裁定分歧', async (form) => {
    await choose(form, 'fact:present', /^是/)
    await form.locator('#action-note').fill('以9月30日夜查笔录为准：夜间有切割作业。')
    await attach(form, paper('夜查笔录.pdf'))
  })
  await cast.sign('qinghe-xianzhang', numberOf('qinghe'), 'approve')
  await seal('qinghe')
  const { signing: signed } = await cast.file('hwb', numberOf('qinghe'))
  expect(signed.given.find(({ capacity }) => capacity.code === 'leader-in-charge')).toMatchObject({
    name: '潘志远',
    onBehalfOf: '赵卫东',
    voidedAt: null,
  })
})

test('M12-07: what the leader returns is written again, and nobody’s earlier signature stands under it', async () => {
  await write('baishi', {
    points: [
      { finding: 'true', facts: '9月30日晚到场检查，净化设施未运行，油烟直排。' },
      { finding: 'untrue', facts: '经实地测量，排烟口朝向道路，距最近窗户23米。' },
    ],
    truth: 'partly',
    handlingText: '责令立即开启净化设施。',
  })
  await cast.sign('baishi', numberOf('baishi'), 'submit')
  const leader = await replyPage('baishi-fenguan', 'baishi')
  await take(leader, '退回', note('请写明整改通知书的日期。'), signing(leader))
  await expect.poll(() => signing(leader).locator('li.voided').textContent()).toContain('已作废')

  const page = await replyPage('baishi', 'baishi')
  await page.locator('#reply-handlingText').fill('责令立即开启净化设施，9月30日下达整改通知书。')
  await page.getByRole('button', { name: '保存为新一版', exact: true }).click()
  await mainOf(page).toContain('第2版 李敏')
  await take(page, '答复送审', confirm, signing(page))
  await cast.sign('baishi-fenguan', numberOf('baishi'), 'review')
  await cast.sign('baishi-xianzhang', numberOf('baishi'), 'approve')
  await seal('baishi')
  const { signing: signed } = await cast.file('hwb', numberOf('baishi'))
  expect(signed.given.filter(({ voidedAt }) => voidedAt).map(({ name }) => name)).toEqual(['李敏'])
  expect(signed.given.filter(({ voidedAt }) => !voidedAt).map(({ capacity }) => capacity.code)).toEqual([
    'contractor',
    'leader-in-charge',
    'principal-leader',
    'seal',
  ])
})

test('M12-06, M12-10: all four units’ replies are reported before their limits', async () => {
  await write('yunling', { handlingText: '责令停止越界开采，9月30日立案查处。' })
  await write('linjiang', {
    handlingText: `责令封堵外排口，9月30日已封堵。场主${FARMER.name}（电话${FARMER.phone}）书面承诺整改。`,
    handling: 'done',
    milestones: [],
    after: await cast.upload('linjiang', await cast.photo('linjiang', '整改后.jpg'), 'AFTER'),
  })
  for (const [county, principal] of [
    ['yunling', 'yunling-xianzhang'],
    ['linjiang', 'linjiang-quzhang'],
  ] as const) {
    await cast.sign(county, numberOf(county), 'submit')
    await cast.sign(`${county}-fenguan`, numberOf(county), 'review')
    await cast.sign(principal, numberOf(county), 'approve')
    await seal(county)
  }
  for (const county of COUNTIES) {
    const office = await replyPage('hwb', county)
    await take(office, '上报', undefined, signing(office))
    await mainOf(office).toContain('定稿')
    const { state, timeline } = await cast.file('hwb', numberOf(county))
    const reported = timeline.find(({ action }) => action === 'report')
    expect(state.code).toBe('reported')
    expect(Date.parse(reported?.at ?? '')).toBeLessThan(Date.parse(due.get(county) ?? ''))
  }
})

/** Writes a reply as its page would, beginning with what the page proposes. */
async function write(county: County, said: Partial<Reply['content']> & { after?: string }) {
  const path = `matters/${numberOf(county)}/reply`
  const { version, content } = await cast.call<Reply>(county, 'GET', path)
  const { after, ...words } = said
  const points = content.points.map((point) => ({ ...point, finding: 'true', facts: '9月30日晚到场检查，情况属实。' }))
  await cast.call(county, 'PUT', path, {
    version,
    content: {
      ...content,
      truth: 'true',
      handling: 'staged',
      milestones: [{ measure: '完成整改并通过验收', responsible: '属地人民政府', by: '2026-10-20' }],
      accountability: { persons: 0, measures: '' },
      ...words,
      points: points.map((point, at) => ({ ...point, ...words.points?.[at] })),
      attachments: [...content.attachments, ...(after ? [{ name: '整改后照片', file: after }] : [])],
    },
  })
}

function seal(county: County) {
  return cast.sign(county, numberOf(county), 'seal', { seal: `政印〔2026〕督${FOLLOWED[county]}` })
}

test('the register, a unit’s three lists and the publication leave as files that open again', async () => {
  const followed = COUNTIES.map((county) => lineOf(FOLLOWED[county]).acceptance)
  const register = await cast.at('hwb', `/inspection/register?batch=${BATCH}`)
  const handed = rowsOf((await taken(register, register.getByRole('button', { name: '导出', exact: true }))).file)
  for (const one of cases) {
    expect(handed.filter((row) => row.includes(one.acceptance)).length, one.acceptance).toBeGreaterThan(0)
  }

  const lists = await cast.at('qinghe', `/inspection/lists/${STAY}/qh`)
  for (const [ending, textOf] of [
    ['XLSX', (file: Buffer) => rowsOf(file).flat().join('\n')],
    ['DOCX', wordsOf],
  ] as const) {
    const text = textOf((await taken(lists, lists.getByRole('link', { name: `导出${ending}`, exact: true }))).file)
    for (const list of ['资料清单', '工作措施清单', '问题清单', lineOf(FOLLOWED.qinghe).acceptance]) {
      expect(text, ending).toContain(list)
    }
  }

  for (const county of COUNTIES) {
    const office = await cast.at('hwb', `/inspection/publications/${STAY}/${numberOf(county)}`)
    await office.getByRole('button', { name: '我已看过，发布', exact: true }).click()
    await office.waitForURL(/\/inspection\/publications(\?|$)/)
  }
  const office = await cast.at('hwb', `/inspection/publications?inspection=${STAY}`)
  for (const [ending, textOf] of [
    ['XLSX', (file: Buffer) => rowsOf(file).flat().join('\n')],
    ['DOCX', wordsOf],
  ] as const) {
    const text = textOf((await taken(office, office.getByRole('link', { name: `导出${ending}`, exact: true }))).file)
    for (const acceptance of followed) expect(text, ending).toContain(acceptance)
    expect(text).toContain('净化设施未运行')
    for (const secret of [COMPLAINANT, FARMER.phone, FARMER.name]) expect(text, ending).not.toContain(secret)
  }
})

test.each([
  ['inspection', '/inspection'],
  ['inspection-batch', `/inspection/batches/${STAY}/${BATCH}?show=all`],
  ['inspection-register', '/inspection/register'],
  ['inspection-board', '/inspection/board'],
  ['inspection-statistics', '/inspection/statistics'],
  ['inspection-lists', `/inspection/lists/${STAY}/qh`],
  ['inspection-documents', '/inspection/documents'],
  ['inspection-aftermath', '/inspection/aftermath'],
  ['duty', '/duty'],
  ['notices', '/notices'],
])('the page %s opens without a fault at both widths', async (name, path) => {
  await lookAt(await cast.at('hwb', path), name)
})
