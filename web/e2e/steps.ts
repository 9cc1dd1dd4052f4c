import type { Locator, Page } from 'playwright-core'

/** Presses a step's button, which may stand behind 更多. */
async function press(page: Page, action: string, within: Page | Locator): Promise<void> {
  const button = within.getByRole('button', { name: action, exact: true }).first()
  const more = within.locator('button.more').first()
  await button.or(more).first().waitFor()
  if (!(await button.isVisible())) await more.click()
  await within
    .getByRole('button', { name: action, exact: true })
    .or(page.getByRole('menuitem', { name: action, exact: true }))
    .first()
    .click()
}

/**
 * Takes one step on the open file: presses its button, fills its form, sends it, and waits until it is done.
 *
 * @param within where the button stands, if the page has others of its name
 */
export async function take(
  page: Page,
  action: string,
  fill: (form: Locator) => Promise<void> = async () => {},
  within: Page | Locator = page,
): Promise<void> {
  await press(page, action, within)
  const form = page.getByRole('dialog')
  await form.waitFor()
  await fill(form)
  await form.locator('button[type=submit]').click()
  await form.waitFor({ state: 'detached' })
  await page.waitForLoadState('networkidle')
}

/** Chooses from a list that opens, or from options that stand there already. */
export async function choose(form: Locator, field: string, name: RegExp): Promise<void> {
  const options = form.locator(`[aria-labelledby="action-${field}-label"]`)
  await form.locator(`[id="action-${field}"], [aria-labelledby="action-${field}-label"]`).first().waitFor()
  if (await options.count()) {
    await options.getByText(name).first().click()
  } else {
    await form.locator(`[id="action-${field}"]`).click()
    await form.page().getByRole('option', { name }).first().click()
  }
}

export function note(text: string) {
  return (form: Locator) => form.locator('#action-note').fill(text)
}
