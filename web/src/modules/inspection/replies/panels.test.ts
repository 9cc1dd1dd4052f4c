import { createPinia } from 'pinia'
import { describe, expect, it, vi } from 'vitest'
import { createSSRApp, h, type Component } from 'vue'
import { createI18n } from 'vue-i18n'
import { createMemoryHistory, createRouter } from 'vue-router'
import { renderToString } from 'vue/server-renderer'
import CheckPanel from './CheckPanel.vue'
import ConflictPanel from './ConflictPanel.vue'
import { en } from './messages.en'
import { zhCN } from './messages.zh-CN'
import OthersPanel from './OthersPanel.vue'
import ReplyForm from './ReplyForm.vue'
import CasePanel from './CasePanel.vue'
import { sample } from './samples'
import VersionPanel from './VersionPanel.vue'

vi.stubGlobal('window', { matchMedia: () => ({ matches: false, addEventListener: () => undefined }) })

/** What a person reads in a panel: its words without the mark-up. */
async function wordsOf(panel: Component, props: Record<string, unknown>, locale = 'zh-CN') {
  const missing: string[] = []
  const i18n = createI18n({
    legacy: false,
    locale,
    messages: { 'zh-CN': { inspectionReplies: zhCN }, en: { inspectionReplies: en } } as never,
    missing: (_, key) => void missing.push(key),
  })
  const router = createRouter({ history: createMemoryHistory(), routes: [{ path: '/:all(.*)', component: {} }] })
  const app = createSSRApp({ render: () => h(panel, props) })
  const html = await renderToString(app.use(i18n).use(router).use(createPinia()))
  expect(missing.filter((key) => key.startsWith('inspectionReplies.'))).toEqual([])
  return html
}

const text = (html: string) =>
  html
    .replace(/<!--.*?-->/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')

describe('the panels of a reply', () => {
  it.each(['zh-CN', 'en'])('show the case, its points and what was said already (%s)', async (locale) => {
    const html = text(await wordsOf(CasePanel, { view: sample, target: '第1点', mayQuote: true }, locale))
    expect(html).toContain('夜间加工噪声')
    expect(html).toContain('切割机3台')
  })

  it.each(['zh-CN', 'en'])('asks for every section, each point with its own answer (%s)', async (locale) => {
    const { files, form, remarks } = sample
    // A date picker cannot be drawn without a browser.
    const content = { ...sample.content, milestones: [] }
    const html = await wordsOf(ReplyForm, { modelValue: content, files, form, remarks, mayWrite: true }, locale)
    for (const id of [
      'reply-points-0',
      'reply-points-1',
      'reply-points-1-finding',
      'reply-attachments-0',
      'reply-truth',
    ])
      expect(html).toContain(`id="${id}"`)
    expect(html).toContain('第2点没有事实')
  })

  it('leads from each remark to its field and asks for a word to a doubt only', async () => {
    const { content, remarks } = sample
    const html = await wordsOf(CheckPanel, { modelValue: content.explanations, remarks, blocking: 1, mayWrite: true })
    expect(text(html)).toMatch(/须补正.*调查核实情况第2项.*疑点/)
    expect(html.match(/<textarea/g)).toHaveLength(1)
  })

  it('shows others’ replies side by side, and of a case that lies elsewhere its finding only (ruling 9)', async () => {
    const html = text(await wordsOf(OthersPanel, { view: sample }))
    expect(html).toMatch(/白石县人民政府 不属实 与本件不一致/)
    expect(html).toContain('不在您可以查看的范围内')
    expect(html).toContain('裁定或如实上报')
  })

  it('shows both texts where somebody saved first', async () => {
    const mine = { ...sample.content, handlingText: '我的文字' }
    const html = text(await wordsOf(ConflictPanel, { mine, theirs: sample }))
    expect(html).toContain('责令停产')
    expect(html).toContain('我的文字')
  })

  it('lists versions with who wrote them', async () => {
    expect(text(await wordsOf(VersionPanel, { view: sample }))).toMatch(/第2版.*王强.*与第1版比较/)
  })
})
