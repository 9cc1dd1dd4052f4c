import { type Browser, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { lookAt, openBrowser } from './browser'
import { Cast } from './cast'
import { take } from './steps'

/** A speech from its text to a letter, tasks and clocks, and from each back to its sentence, by the people of the demo city. */
const TARGET = '青河县全年优良天数要达到290天以上。'
/** Says no day, so that one is asked. */
const OPEN = '白石县政府要尽快完成15台工业炉窑改造。'
const TASKS = [
  '市住建局要牵头，市城管局配合，12月底前完成全市建筑工地扬尘整治。',
  '市生态环境局要在本周内报送重点排污单位清单。',
  '市公安局要在11月30日前划定高排放车辆限行区域。',
  '市水利局要在12月底前完成清河河道清淤。',
  '市交通运输局要在11月底之前完成货运场站扬尘整治。',
  '市教育局要在12月底前完成校园周边散煤清理。',
  '青河县政府要在年底前建成2个乡镇污水处理厂。',
  '云岭县政府要在12月底前完成露天矿山复绿。',
  OPEN,
]
const PAST = '上半年，全市完成了燃煤小锅炉淘汰任务。'
const SPEECH = ['同志们：', PAST, '一、目标要更明确', TARGET, '二、任务要更具体', ...TASKS].join('\n')

interface Proposal {
  id: number
  state: string
  sentence: string
  allMade: { kind: string; number: string | null }[]
}

interface Speech {
  heldOn: string
  proposals: Proposal[]
  drafted: { number: string }[]
  issued: { number: string; dueOn: string }[]
}

let browser: Browser
let cast: Cast
let page = ''

beforeAll(async () => {
  browser = await openBrowser()
  cast = new Cast(browser)
})
afterAll(() => browser.close())

const mainOf = (one: Page) => expect.poll(() => one.textContent('main'))
const speech = () => cast.call<Speech>('hwb', 'GET', page.replace('/', ''))
const accepted = async () => (await speech()).proposals.filter(({ state }) => state === 'ACCEPTED')
const atHand = (one: Page) => one.locator('article[aria-current="true"]')

/** Walks to a proposal from wherever the page stands. */
async function walkTo(one: Page, { id }: Proposal) {
  const hand = async () => Number(await atHand(one).getAttribute('data-proposal'))
  for (const key of ['j', 'k']) {
    for (let before = 0; (await hand()) !== before;) {
      before = await hand()
      if (before === id) return
      await one.keyboard.press(key)
    }
  }
  throw new Error(`No proposal ${id}`)
}

test('P13: a pasted speech is taken apart; each proposal stands beside its sentence, and what is past proposes nothing', async () => {
  const office = await cast.at('hwb', '/speeches/new')
  await office.locator('[id="field-title"]').fill('在全市大气污染防治推进会上的讲话')
  await office.locator('[id="field-text"]').fill(SPEECH)
  await lookAt(office, 'speech-new')
  await office.getByRole('button', { name: '读入并拆解', exact: true }).click()
  await office.waitForURL(/\/speeches\/(?!new)[^/?]+/)
  page = new URL(office.url()).pathname
  await mainOf(office).toContain('本周内')
  const { proposals } = await speech()
  for (const sentence of [TARGET, ...TASKS]) expect(proposals.map((one) => one.sentence)).toContain(sentence)
  expect(proposals.filter((one) => one.sentence === PAST)).toEqual([])
  await lookAt(office, 'speech')
})

test('M01-04, M01-06: ten proposals are confirmed by keyboard alone; what the text leaves open is asked first', async () => {
  const office = await cast.at('hwb', page)
  await atHand(office).waitFor()
  const { proposals } = await speech()
  const from = (sentence: string) => proposals.find((one) => one.sentence === sentence)!
  for (const [at, sentence] of [TARGET, ...TASKS.filter((one) => one !== OPEN)].entries()) {
    await walkTo(office, from(sentence))
    await office.keyboard.press('Enter')
    await expect.poll(async () => (await accepted()).length).toBe(at + 1)
  }
  await walkTo(office, from(OPEN))
  await office.keyboard.press('Enter')
  const form = office.getByRole('dialog', { name: '补填并采纳', exact: true })
  await form.waitFor()
  expect(await form.textContent()).toContain(OPEN)
  await form.locator('#action-dueOn').fill('2026-12-20')
  await lookAt(office, 'speech-complete')
  await form.locator('button[type=submit]').press('Enter')
  await form.waitFor({ state: 'detached' })
  await expect.poll(async () => (await accepted()).length).toBe(TASKS.length + 1)
  await mainOf(office).toContain('已列入责任书')
  const completed = office.locator(`article[data-proposal="${from(OPEN).id}"]`)
  await completed.locator('summary').press('Enter')
  await expect.poll(() => completed.locator('details[open]').textContent()).toMatch(/最初提出.*2026-12-20/s)
})

test('the tasks are issued together and their clocks run; a sentence is one click away from each', async () => {
  const office = await cast.at('hwb', page)
  await take(office, `下达${TASKS.length}项任务`)
  const { issued, drafted, heldOn } = await speech()
  expect(drafted).toEqual([])
  expect(issued).toHaveLength(TASKS.length)
  for (const task of issued) expect(task.dueOn >= heldOn).toBe(true)
  for (const { allMade, sentence, id } of await accepted()) {
    const [{ kind, number }] = allMade
    await office.goto(kind === 'task' ? `/works/tasks/${number}` : `/letters/${number}`)
    const source = office.getByRole('link', { name: `“${sentence}”` }).first()
    await source.click()
    await office.waitForURL(new RegExp(`/speeches/.*proposal=${id}`))
    await expect.poll(() => atHand(office).getAttribute('data-proposal')).toBe(String(id))
  }
  await lookAt(office, 'speech-issued')
})

test('M01-13: a unit finds its own lines in the speech and no others', async () => {
  const office = await cast.at('hwb', `${page}/lines?unit=qh`)
  await mainOf(office).toContain('乡镇污水处理厂')
  expect(await office.textContent('main')).not.toContain('露天矿山')
  await lookAt(office, 'speech-lines')
  const list = await cast.at('hwb', '/speeches')
  await mainOf(list).toContain('在全市大气污染防治推进会上的讲话')
  await lookAt(list, 'speeches')
})

test('nobody’s page complained', async () => {
  expect(await cast.complaints()).toEqual([])
})
