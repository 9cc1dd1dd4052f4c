import { type Browser, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { lookAt, openBrowser } from './browser'
import { attach, Cast, paper } from './cast'
import { choose, note, take } from './steps'

/** From a signed letter to a red pace, and the tasks between them, by the people of the demo city. */
let browser: Browser
let cast: Cast
/** The letter that this story drafts, and the part of it that turns red. */
let letter = ''
let part = 0

beforeAll(async () => {
  browser = await openBrowser()
  cast = new Cast(browser)
})
afterAll(() => browser.close())

const mainOf = (page: Page) => expect.poll(() => page.textContent('main'))

interface LetterFile {
  letter: { number: string; state: string; inForce: boolean }
  items: { id: number; parent: number | null; indicator: string; regionName: string }[]
}

test('M01-02, ruling 12: the office drafts a letter from a template and splits it; a split that breaks the rule is refused with all that is wrong', async () => {
  const office = await cast.at('hwb', '/letters')
  await office.getByRole('button', { name: '起草责任书', exact: true }).click()
  await office.waitForURL(/\/letters\/new/)
  await select(office, '下达单位', '绿川市人民政府')
  await select(office, '责任书层级', '市→县（区）')
  await office.locator('[aria-labelledby="field-taker-label"]').getByText('云岭县人民政府', { exact: true }).click()
  await lookAt(office, 'letter-new')
  await office.getByRole('button', { name: '保存草稿', exact: true }).click()
  await office.waitForURL(/\/letters\/(?!new)[^/]+$/)
  letter = decodeURIComponent(new URL(office.url()).pathname.split('/').pop() ?? '')
  await mainOf(office).toContain('党政同责、一岗双责')

  await take(office, '添加指标任务', async (form) => {
    await choose(form, 'indicator', /^煤炭消费总量/)
    await form.locator('#action-value').fill('30')
  })
  await office.locator('tr', { hasText: '煤炭消费总量' }).getByRole('button', { name: '分解', exact: true }).click()
  const parts = office.locator('form.split')
  await fillParts(parts, ['8', '9', '10', '0', '11'])
  await parts.getByRole('button', { name: '保存分解', exact: true }).click()
  await expect.poll(() => parts.textContent()).toContain('多出8万吨')
  expect(await parts.textContent()).toContain('野鸭湖镇的目标值应为正数')
  await lookAt(office, 'letter-split-refused')

  await fillParts(parts, ['8', '7', '6', '5', '4'])
  await parts.getByRole('button', { name: '保存分解', exact: true }).click()
  await parts.waitFor({ state: 'detached' })
  await mainOf(office).toContain('8.00')
  await lookAt(office, 'letter-split')
})

test('M01-05: the giver’s principal signs, the taker’s countersigns, and it is published', async () => {
  const giver = await cast.at('shizhang', `/letters/${letter}`)
  await take(giver, '签订')
  await mainOf(giver).toContain('待承担方会签')
  const taker = await cast.at('yunling-xianzhang', `/letters/${letter}`)
  await take(taker, '会签')
  const office = await cast.at('hwb', `/letters/${letter}`)
  await take(office, '公布')
  await mainOf(office).toContain('已公布')
  await lookAt(office, 'letter-published')
  const file = await cast.call<LetterFile>('hwb', 'GET', `letters/${letter}`)
  expect(file.letter).toMatchObject({ state: 'PUBLISHED', inForce: true })
  part = file.items.find(({ parent, regionName }) => parent !== null && regionName === '云岭镇')?.id ?? 0
  expect(part).toBeGreaterThan(0)
})

test('a value is reported with its proof; without one it is not taken', async () => {
  const county = await cast.at('yunling', '/reported/new')
  await county.locator('[id="field-indicator"]').click()
  await county.getByRole('option', { name: /^煤炭消费总量/ }).click()
  await county.locator('[id="field-region"]').click()
  await county.getByRole('option', { name: '云岭镇', exact: true }).click()
  await day(county, 'field-from', '2026-07-01')
  await day(county, 'field-to', '2026-08-31')
  await county.locator('[id="field-value"]').fill('9')
  const send = county.getByRole('button', { name: '申报', exact: true })
  await send.click()
  await expect.poll(() => county.locator('.field.wrong').allTextContents().then(String)).toContain('证明材料')
  await county.locator('input[type=file]').last().setInputFiles(paper('煤炭消费量核定表.pdf'))
  await county.locator('.files li').first().waitFor()
  await send.click()
  await county.waitForURL(/\/reported$/)
  await mainOf(county).toContain('云岭镇')
})

test('M01-13: the taker finds its own line: the letter, the target with its pace, the duties', async () => {
  const own = await cast.at('yunling', '/own-lines')
  await mainOf(own).toContain(letter)
  await mainOf(own).toContain('煤炭消费总量')
  await lookAt(own, 'own-lines')
  const department = await cast.at('hwb', '/own-lines?unit=zjj')
  await mainOf(department).toContain('绿川市住房和城乡建设局')
  await department.locator('main').getByRole('link', { name: '部门职责清单', exact: true }).click()
  await department.waitForURL(/\/duties$/)
  await mainOf(department).toContain('绿川市住房和城乡建设局')
  await lookAt(department, 'duties')
})

test('works: from the wall chart into a task, progress with proof, another plan asked for and approved', async () => {
  const office = await cast.at('hwb', '/works/chart')
  await office.locator('.wall a.name').first().waitFor()
  await lookAt(office, 'works-chart')
  await office.locator('.wall a.name', { hasText: '六个百分之百' }).click()
  await office.waitForURL(/\/works\/tasks\/[^/]+$/)
  const task = new URL(office.url()).pathname
  await mainOf(office).toContain('推进与研判')

  const owner = await cast.at('qinghe-zhujian', task)
  await take(owner, '报进展', async (form) => {
    await form.locator('#action-percent').fill('92')
    await form.locator('#action-note').fill('六个工地中五个已通过复核，剩一处正在加装喷淋。')
    await attach(form, paper('工地复核记录.pdf'))
  })
  await mainOf(owner).toContain('92%')
  await take(owner, '申请调整计划', async (form) => {
    await form.locator('#action-due').fill('2026-11-20')
    await form.page().keyboard.press('Enter')
    await form.locator('#action-reason').fill('一处工地停工，开工后方可加装。')
  })
  await mainOf(owner).toContain('待批准')
  await lookAt(owner, 'works-task')

  await office.goto(task)
  await take(office, '批准调整计划', note('同意，时限不再顺延。'))
  await mainOf(office).toContain('2026-11-20')
  await office.goto('/works/chart')
  await mainOf(office).toContain('原计划')
  await expect.poll(() => office.locator('.wall .bar.first').count()).toBeGreaterThan(0)
})

test.each([
  ['works-tasks', '/works/tasks'],
  ['works-task-new', '/works/tasks/new'],
  ['works-campaigns', '/works/campaigns'],
  ['letter-received', '/letters/received'],
])('the page %s opens without a fault at both widths', async (name, path) => {
  await lookAt(await cast.at('hwb', path), name)
})

test('C1: the pace turns red and says why: more coal was burnt than the letter allows, and the value that says so opens', async () => {
  const county = await cast.at('yunling', `/paces/${part}`)
  await mainOf(county).toContain('无法完成')
  expect(await county.textContent('main')).toContain('全年会怎样')
  // What turned is written when the day is over; the demo catches up within two minutes.
  await expect
    .poll(
      async () => {
        await county.goto(`/paces/${part}`)
        await county.locator('main .turns, main .quiet').first().waitFor()
        return county.locator('main .turns').allTextContents().then(String)
      },
      { timeout: 150_000, interval: 4_000 },
    )
    .toContain('无法完成')
  await county.locator('main .turns summary').first().click()
  await lookAt(county, 'pace-red')
  await county.locator('main .turns button.figure').first().click()
  const drawer = county.getByRole('dialog').first()
  await expect.poll(() => drawer.textContent()).toContain('云岭镇')
  await lookAt(county, 'pace-cause')
}, 200_000)

test('no page complained in the console', async () => {
  expect(await cast.complaints()).toEqual([])
})

/** Chooses from a list whose name stands above it. */
async function select(page: Page, label: string, option: string) {
  await page.locator('label', { hasText: label }).locator('.el-select').first().click()
  await page.getByRole('option', { name: option, exact: true }).click()
}

async function fillParts(form: ReturnType<Page['locator']>, values: string[]) {
  const townships = ['云岭镇', '松林镇', '茶园乡', '野鸭湖镇', '石板镇']
  for (const [at, township] of townships.entries()) {
    await form.getByLabel(new RegExp(`^${township}`)).fill(values[at])
  }
}

async function day(page: Page, field: string, value: string) {
  await page.locator(`[id="${field}"]`).fill(value)
  await page.keyboard.press('Enter')
}
