import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { expect, inject } from 'vitest'

export const DESKTOP = { width: 1440, height: 900 }
export const PHONE = { width: 390, height: 844 }

export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.ECOLEDGER_CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--use-angle=swiftshader',
      '--enable-unsafe-swiftshader',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  })
}

/** A person at a screen of their own: context with cookies, one page, and whatever the page complained about. */
export interface Person {
  page: Page
  complaints: string[]
  leave(): Promise<void>
}

/** Opens a page for nobody in particular. */
export async function visitor(browser: Browser, size = DESKTOP): Promise<Person> {
  const context: BrowserContext = await browser.newContext({
    baseURL: inject('address'),
    viewport: size,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('console', (line) => {
    // A refused request is what some tests want; anything else in the console is a fault.
    if (line.type() === 'error' && !line.text().startsWith('Failed to load resource')) complaints.push(line.text())
  })
  return { page, complaints, leave: () => context.close() }
}

/** Signs in through the form, as a person would. */
export async function signIn(browser: Browser, login: string, size = DESKTOP): Promise<Person> {
  const person = await visitor(browser, size)
  await person.page.goto('/sign-in')
  await person.page.getByLabel('账号').fill(login)
  await person.page.getByLabel('密码', { exact: true }).fill('lvzhang-2026')
  await person.page.getByRole('button', { name: '登录', exact: true }).click()
  await person.page.waitForURL((address) => !address.pathname.startsWith('/sign-in'))
  return person
}

/** Leaves a picture of the page at both widths and lets axe look for serious faults at each. */
export async function lookAt(page: Page, name: string): Promise<void> {
  const size = page.viewportSize() ?? DESKTOP
  for (const [width, viewport] of [
    ['1440', DESKTOP],
    ['390', PHONE],
  ] as const) {
    await page.setViewportSize(viewport)
    await page.waitForLoadState('networkidle')
    await page.screenshot({ path: join(inject('pictures'), `${name}-${width}.png`), fullPage: width === '390' })
    expect(await sideways(page), `${name} at ${width} px scrolls sideways`).toBe(false)
    // A bar that stays at the foot covers a part of whatever lies under it just now; scrolling frees it.
    const still = await page.addStyleTag({
      content: 'form.panel > .send, section.steps { position: static !important; }',
    })
    expect(await serious(page, width === '390' ? ['color-contrast'] : []), `${name} at ${width} px`).toEqual([])
    await still.evaluate((tag) => tag.remove())
  }
  await page.setViewportSize(size)
}

function sideways(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth + 1)
}

/** @param known rules that a wider look at the same page has answered: its colours do not change with its width */
async function serious(page: Page, known: string[]): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .disableRules(known)
    // The rows of a table are alike, and axe measures every cell of them.
    .exclude('tbody tr:nth-child(n + 9)')
    .analyze()
  return violations
    .filter((fault) => fault.impact === 'serious' || fault.impact === 'critical')
    .map(
      (fault) =>
        `${fault.id}: ${fault.help} (${fault.nodes
          .map((node) => node.target.join(' '))
          .slice(0, 3)
          .join('; ')})`,
    )
}
