import { createHash } from 'node:crypto'
import { type Browser, type BrowserContext, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { lookAt, openBrowser, PHONE } from './browser'

const LOGIN = 'qingshi-wangge'
const PASSWORD = 'lvzhang-2026'
const FINDINGS = 40
const PHOTOS_EACH = 3
const MARK = '外勤试验点'
/** Eight hours over forty findings. */
const BETWEEN_MILLIS = (8 * 60 * 60 * 1000) / FINDINGS

/** What a step takes a practised person; the median finding has to stay below a minute and below so many taps. */
const SECONDS = { tap: 2, shot: 5, typing: 15 }
const MOST_TAPS = 12
const MOST_SECONDS = 60

interface Picture {
  name: string
  mimeType: string
  buffer: Buffer
}

interface Sent {
  method: string
  url: string
  range: string | null
  body: string | null
}

/** One person's telephone: its disk outlives its pages. */
interface Phone {
  context: BrowserContext
  page: Page
  complaints: string[]
  sent: Sent[]
}

let browser: Browser
let pictures: Picture[]
let phone: Phone
const steps: string[][] = []
const millis: number[] = []

beforeAll(async () => {
  browser = await openBrowser()
  pictures = await draw(FINDINGS * PHOTOS_EACH)
  phone = await switchOn()
})
afterAll(() => browser.close())

/** Photos of which no two are alike; every tenth is so large that it goes in several pieces. */
async function draw(count: number): Promise<Picture[]> {
  const { page, context } = await blankPage()
  const images = await page.evaluate(async (wanted) => {
    const made: string[] = []
    for (let number = 0; number < wanted; number++) {
      const [width, height] = number % 10 === 0 ? [800, 600] : [160, 120]
      const canvas = new OffscreenCanvas(width, height)
      const paint = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D
      const pixels = paint.createImageData(width, height)
      for (let at = 0; at < pixels.data.length; at += 4) {
        const shade = ((at / 4) % width) * 0.5 + Math.random() * 120 + ((number * 37) % 80)
        pixels.data.set([shade, (shade * (number + 7)) % 255, 255 - shade, 255], at)
      }
      paint.putImageData(pixels, 0, 0)
      const bytes = new Uint8Array(
        await (await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.8 })).arrayBuffer(),
      )
      let text = ''
      for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192))
      made.push(btoa(text))
    }
    return made
  }, count)
  await context.close()
  return images.map((image, number) => ({
    name: `IMG_${String(number).padStart(4, '0')}.jpg`,
    mimeType: 'image/jpeg',
    buffer: Buffer.from(image, 'base64'),
  }))
}

async function blankPage() {
  const context = await browser.newContext()
  return { context, page: await context.newPage() }
}

async function switchOn(): Promise<Phone> {
  const context = await browser.newContext({
    baseURL: inject('address'),
    viewport: PHONE,
    isMobile: true,
    hasTouch: true,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
    permissions: ['geolocation'],
    geolocation: { longitude: 111.5675, latitude: 32.1439, accuracy: 9 },
  })
  const { now } = (await (await context.request.get('/api/v1/session')).json()) as { now: string }
  await context.clock.install({ time: new Date(Date.parse(now) - FINDINGS * BETWEEN_MILLIS) })
  const made: Phone = { context, page: undefined as unknown as Page, complaints: [], sent: [] }
  await openPage(made)
  return made
}

/** The page as somebody opens it from the home screen. */
async function openPage(of: Phone): Promise<void> {
  of.page = await of.context.newPage()
  of.page.on('pageerror', (error) => of.complaints.push(String(error)))
  of.page.on('request', (request) => {
    if (!request.url().includes('/api/v1/field/') || request.method() === 'GET') return
    of.sent.push({
      method: request.method(),
      url: request.url(),
      range: request.headers()['content-range'] ?? null,
      body: request.method() === 'POST' ? request.postData() : null,
    })
  })
  await of.page.goto('/field')
}

/** The telephone kills the page: no farewell. */
async function kill(of: Phone): Promise<void> {
  await of.page.close({ runBeforeUnload: false })
}

const tab = (name: string) => phone.page.locator('nav.tabs button', { hasText: name }).tap()

async function number(id: string): Promise<number> {
  const text = await phone.page
    .locator(id)
    .textContent({ timeout: 500 })
    .catch(() => '0')
  return Number.parseInt(text ?? '0', 10)
}

async function shoot(picture: Picture, role: 'BEFORE' | 'AFTER', done: string[]): Promise<void> {
  const before = await phone.page.locator('.photos li').count()
  await phone.page.locator(`input[data-role=${role}]`).setInputFiles(picture)
  await phone.page.locator('.photos li').nth(before).waitFor()
  done.push(role === 'BEFORE' ? '点“拍问题”' : '点“拍整改后”', '按快门')
}

/** Records one finding as a person would, and notes every tap. */
async function record(index: number, shots: number[] = [0, 1, 2]): Promise<void> {
  const { page } = phone
  const began = performance.now()
  const done: string[] = []
  const fixed = index % 2 === 1
  if (index % 5 === 0) {
    await page.getByRole('button', { name: '改地点' }).tap()
    await page.getByLabel('具体位置').fill(`${MARK}${String(index).padStart(2, '0')}号`)
    done.push('点“改地点”', '写具体位置')
  }
  if (index % 4 === 0) {
    await page.getByRole('button', { name: index % 8 === 0 ? '扬尘' : '噪声扰民', exact: true }).tap()
    done.push('选问题类型')
  }
  if (fixed) {
    const already = await page.getByRole('switch').getAttribute('aria-checked')
    if (already !== 'true') await page.getByRole('switch').tap()
    done.push('点“已当场整改”')
  }
  for (const shot of shots) {
    await shoot(pictures[index * PHOTOS_EACH + shot], fixed && shot === 2 ? 'AFTER' : 'BEFORE', done)
  }
  await page.getByRole('button', { name: '上报', exact: true }).tap()
  await page.locator('.done').waitFor()
  done.push('点“上报”')
  if (shots.length === PHOTOS_EACH) {
    steps.push(done)
    millis.push(performance.now() - began)
  }
  await phone.context.clock.fastForward(BETWEEN_MILLIS)
}

const middle = (numbers: number[]) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)]

const secondsOf = (done: string[]) =>
  done.reduce(
    (sum, step) => sum + (step === '按快门' ? SECONDS.shot : step.startsWith('写') ? SECONDS.typing : SECONDS.tap),
    0,
  )

test('C10: the page is opened once where there is a network, and looks right', async () => {
  const { page } = phone
  await page.getByLabel('账号').fill(LOGIN)
  await page.getByLabel('密码').fill(PASSWORD)
  await page.getByRole('button', { name: '登录' }).tap()
  await page.locator('.kinds button').first().waitFor()
  await lookAt(page, 'field-report')
  await tab('我的清单')
  await expect.poll(() => page.textContent('main')).toContain('三里村网格')
  await page.getByRole('button', { name: '明暗' }).tap()
  await lookAt(page, 'field-mine-dark')
  await page.getByRole('button', { name: '明暗' }).tap()
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
})

test('C10, L20: eight hours offline, the page killed in the middle of a finding: everything is on the device', async () => {
  await phone.context.setOffline(true)
  await kill(phone)
  await openPage(phone)
  await expect.poll(() => phone.page.textContent('main')).toContain('没有网络')
  for (let index = 0; index < FINDINGS; index++) {
    if (index === 14) {
      await shoot(pictures[index * PHOTOS_EACH], 'BEFORE', [])
      await shoot(pictures[index * PHOTOS_EACH + 1], 'BEFORE', [])
      await kill(phone)
      await openPage(phone)
      await expect.poll(() => phone.page.locator('.photos li').count()).toBe(2)
      await record(index, [2])
    } else {
      await record(index)
    }
  }
  await tab('待发')
  expect(await number('#queue-count')).toBe(FINDINGS)
  await tab('我的清单')
  await expect.poll(() => phone.page.textContent('main')).toContain('数据时间')
})

test('C10: the median finding takes at most a minute of taps', () => {
  const taps = steps.map((done) => done.length)
  const typical = [...steps].sort((a, b) => a.length - b.length)[Math.floor(steps.length / 2)]
  console.log(
    `外勤一条发现的中位操作：${typical.length} 步（${typical.join(' → ')}），按人的节奏约 ${middle(steps.map(secondsOf))} 秒；` +
      `脚本实测中位 ${Math.round(middle(millis))} 毫秒`,
  )
  expect(middle(taps)).toBeLessThanOrEqual(MOST_TAPS)
  expect(middle(steps.map(secondsOf))).toBeLessThanOrEqual(MOST_SECONDS)
  expect(middle(millis) / 1000).toBeLessThanOrEqual(MOST_SECONDS)
})

test('L20: the network is cut and the page killed while it sends: it goes on by itself', async () => {
  await tab('待发')
  await phone.context.setOffline(false)
  await expect.poll(() => number('#received-count'), { interval: 20 }).toBeGreaterThanOrEqual(4)
  await phone.context.setOffline(true)
  const cutAt = await number('#received-count')
  expect(cutAt, 'cut in the middle').toBeLessThan(FINDINGS)
  await lookAt(phone.page, 'field-queue')
  await phone.context.setOffline(false)
  await expect.poll(() => number('#received-count'), { interval: 20 }).toBeGreaterThanOrEqual(cutAt + 8)
  const killedAt = await number('#received-count')
  expect(killedAt, 'killed in the middle').toBeLessThan(FINDINGS)
  await kill(phone)
  await openPage(phone)
  await tab('待发')
  await expect.poll(() => number('#received-count'), { timeout: 40_000 }).toBe(FINDINGS)
  await expect.poll(() => number('#queue-count')).toBe(0)
})

test('C10: the same uploads sent five times more change nothing, and are answered with the same receipt', async () => {
  const posts = phone.sent.filter(({ method }) => method === 'POST').slice(0, 3)
  const answers = await phone.page.evaluate(
    async (bodies) => {
      const token = decodeURIComponent(document.cookie.match(/XSRF-TOKEN=([^;]*)/)?.[1] ?? '')
      const send = async (body: string) => {
        const answer = await fetch('/api/v1/field/findings', {
          method: 'POST',
          headers: { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': token },
          body,
        })
        return `${answer.status} ${await answer.text()}`
      }
      return Promise.all(bodies.map((body) => Promise.all(Array.from({ length: 5 }, () => send(body)))))
    },
    posts.map(({ body }) => body ?? ''),
  )
  answers.forEach((same) => {
    expect(new Set(same).size).toBe(1)
    expect(same[0]).toMatch(/^200 /)
  })
  const piece = phone.sent.find(({ method, range }) => method === 'PUT' && range?.startsWith('bytes 0-')) as Sent
  const hash = new URL(piece.url).searchParams.get('sha256')
  const picture = pictures.find(({ buffer }) => sha256(buffer) === hash) as Picture
  const [, last] = /bytes 0-(\d+)\//.exec(piece.range ?? '') ?? []
  const again = await phone.page.evaluate(
    async ({ url, range, bytes }) => {
      const token = decodeURIComponent(document.cookie.match(/XSRF-TOKEN=([^;]*)/)?.[1] ?? '')
      const send = async () => {
        const answer = await fetch(url, {
          method: 'PUT',
          headers: { 'Content-Type': 'application/octet-stream', 'Content-Range': range, 'X-XSRF-TOKEN': token },
          body: Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0)),
        })
        return `${answer.status} ${await answer.text()}`
      }
      return Promise.all(Array.from({ length: 5 }, send))
    },
    {
      url: piece.url,
      range: piece.range ?? '',
      bytes: picture.buffer.subarray(0, Number(last) + 1).toString('base64'),
    },
  )
  expect(new Set(again).size).toBe(1)
  expect(again[0]).toContain(hash)
})

test('C10, L20: the server has forty findings and a hundred and twenty photos: none lost, none twice', async () => {
  const office = await browser.newContext({ baseURL: inject('address') })
  await office.request.get('/api/v1/session')
  const token = (await office.cookies()).find(({ name }) => name === 'XSRF-TOKEN')?.value ?? ''
  await office.request.post('/api/v1/session', {
    headers: { 'X-XSRF-TOKEN': decodeURIComponent(token) },
    data: { login: 'hwb', password: PASSWORD },
  })
  const get = async <T>(path: string) => (await (await office.request.get(`/api/v1/${path}`)).json()) as T
  const list = await get<{ total: number; rows: { number: string }[] }>(
    `matters?source=patrol&limit=200&text=${encodeURIComponent(MARK)}`,
  )
  expect(list.total).toBe(FINDINGS)
  const files = await Promise.all(
    list.rows.map((row) =>
      get<{ state: { code: string }; photos: { id: string; sha256: string }[] }>(`matters/${row.number}`),
    ),
  )
  const arrived = files.flatMap(({ photos }) => photos)
  expect(arrived).toHaveLength(FINDINGS * PHOTOS_EACH)
  expect(new Set(arrived.map(({ id }) => id)).size).toBe(FINDINGS * PHOTOS_EACH)
  expect(arrived.map((photo) => photo.sha256).sort()).toEqual(pictures.map(({ buffer }) => sha256(buffer)).sort())
  expect(files.filter(({ state }) => state.code === 'fixed')).toHaveLength(FINDINGS / 2)
  await office.close()

  const left = await phone.page.evaluate(async () => {
    const opening = indexedDB.open('ecoledger-field')
    const database = await new Promise<IDBDatabase>((resolve) => (opening.onsuccess = () => resolve(opening.result)))
    const counting = database.transaction('bytes').objectStore('bytes').count()
    return new Promise<number>((resolve) => (counting.onsuccess = () => resolve(counting.result)))
  })
  expect(left, 'photos still on the device').toBe(0)
  expect(phone.complaints).toEqual([])
})

test('L20: a session that ended loses nothing: the record waits, and goes out after the sign-in', async () => {
  await phone.context.clearCookies()
  await openPage(phone)
  await phone.page.getByLabel('账号').waitFor()
  await phone.page.locator('textarea').fill('登录过期后记下的一条')
  await phone.page.getByRole('button', { name: '上报', exact: true }).tap()
  await phone.page.locator('.done').waitFor()
  await tab('待发')
  expect(await number('#queue-count')).toBe(1)
  await phone.page.getByLabel('密码').fill(PASSWORD)
  await phone.page.getByRole('button', { name: '登录' }).tap()
  await expect.poll(() => number('#received-count')).toBe(FINDINGS + 1)
})

function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex')
}
