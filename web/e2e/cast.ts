import type { Browser, Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { type Person, signIn } from './browser'

const PASSWORD = 'lvzhang-2026'

/** A file to be uploaded. */
export interface Upload {
  name: string
  mimeType: string
  buffer: Buffer
}

/** What a step is sent with, besides the version. */
export interface Step {
  note?: string
  photos?: string[]
  fields?: Record<string, string>
}

export interface Signature {
  capacity: { code: string }
  name: string
  onBehalfOf: string | null
  voidedAt: string | null
}

export interface MatterFile {
  version: number
  state: { code: string }
  owner: { code: string } | null
  dueAt: string | null
  timeline: { action: string; at: string }[]
  signing: { given: Signature[] }
}

/** People of the demo city, each with a screen of their own for as long as the story goes. */
export class Cast {
  private readonly screens = new Map<string, Promise<Person>>()
  private shots = 0

  constructor(private readonly browser: Browser) {}

  async person(login: string): Promise<Page> {
    const known = this.screens.get(login) ?? signIn(this.browser, login)
    this.screens.set(login, known)
    return (await known).page
  }

  /** Whatever the pages of all these people complained about. */
  async complaints(): Promise<string[]> {
    const people = await Promise.all(this.screens.values())
    return people.flatMap(({ complaints }) => complaints)
  }

  async at(login: string, address: string): Promise<Page> {
    const page = await this.person(login)
    await page.goto(address)
    await page.locator('h1').first().waitFor()
    return page
  }

  /** What a page would itself send and get in the person's session. */
  async call<T>(login: string, method: 'GET' | 'POST' | 'PUT', path: string, data?: unknown): Promise<T> {
    const page = await this.person(login)
    const answer = await page.request.fetch(`/api/v1/${path}`, { method, data, headers: await headers(page) })
    expect(answer.ok(), `${method} ${path}: ${await answer.text()}`).toBe(true)
    return (await answer.json()) as T
  }

  file(login: string, number: string): Promise<MatterFile> {
    return this.call<MatterFile>(login, 'GET', `matters/${number}`)
  }

  async act(login: string, number: string, action: string, step: Step = {}): Promise<MatterFile> {
    const { version } = await this.file(login, number)
    const body = { version, note: step.note ?? null, photos: step.photos ?? [], fields: step.fields ?? {} }
    return this.call<MatterFile>(login, 'POST', `matters/${number}/actions/${action}`, body)
  }

  /** Signs with the password entered again. */
  async sign(login: string, number: string, action: string, fields: Record<string, string> = {}) {
    const { token } = await this.call<{ token: string }>(login, 'POST', 'confirmations', { password: PASSWORD })
    return this.act(login, number, action, { fields: { ...fields, confirmation: token } })
  }

  /** A photo that nobody has used before: what the person's page looks like just now. */
  async photo(login: string, name: string): Promise<Upload> {
    const page = await this.person(login)
    const buffer = await page.screenshot({ type: 'jpeg', quality: 40 + ++this.shots })
    return { name, mimeType: 'image/jpeg', buffer }
  }

  async upload(login: string, file: Upload, role: string): Promise<string> {
    const page = await this.person(login)
    const answer = await page.request.post('/api/v1/evidence', {
      headers: await headers(page),
      multipart: { role, file },
    })
    expect(answer.ok(), await answer.text()).toBe(true)
    return ((await answer.json()) as { id: string }).id
  }
}

async function headers(page: Page): Promise<Record<string, string>> {
  const cookies = await page.context().cookies()
  const token = cookies.find(({ name }) => name === 'XSRF-TOKEN')?.value ?? ''
  return { 'X-XSRF-TOKEN': token, 'Accept-Language': 'zh-CN' }
}

/** Says once more who one is, in a step's form. */
export function confirm(form: Locator): Promise<void> {
  return form.locator('#action-confirmation').fill(PASSWORD)
}

export async function attach(form: Locator, file: Upload): Promise<void> {
  await form.locator('input[type=file]').last().setInputFiles(file)
  await expect.poll(() => form.locator('.files li').count()).toBeGreaterThan(0)
}

let papers = 0

/** A paper of one empty page that nobody has used before. */
export function paper(name: string): Upload {
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>',
  ]
  let file = `%PDF-1.4\n%${Date.now()} ${++papers}\n`
  const places = objects.map((object, at) => {
    const place = file.length
    file += `${at + 1} 0 obj${object}endobj\n`
    return `${String(place).padStart(10, '0')} 00000 n \n`
  })
  const start = file.length
  file += `xref\n0 4\n0000000000 65535 f \n${places.join('')}trailer<</Size 4/Root 1 0 R>>\nstartxref\n${start}\n%%EOF\n`
  return { name, mimeType: 'application/pdf', buffer: Buffer.from(file, 'latin1') }
}
