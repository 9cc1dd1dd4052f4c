import { describe, expect, it } from 'vitest'
import { createSSRApp, h, type Component } from 'vue'
import { createI18n } from 'vue-i18n'
import { createMemoryHistory, createRouter } from 'vue-router'
import { renderToString } from 'vue/server-renderer'
import ChainPanel from './ChainPanel.vue'
import type { RelatedMatter } from './matterFile'
import MergedPanel from './MergedPanel.vue'
import { en } from './messages.en'
import { zhCN } from './messages.zh-CN'
import PackagePanel from './PackagePanel.vue'
import ProposalPanel from './ProposalPanel.vue'
import RepliesPanel from './RepliesPanel.vue'
import SameReasons from './SameReasons.vue'

const coded = (code: string, name: string) => ({ code, name })

/** What a person reads in a panel: its words without the mark-up. */
async function wordsOf(panel: Component, props: Record<string, unknown>, locale = 'zh-CN') {
  const missing: string[] = []
  const i18n = createI18n({
    legacy: false,
    locale,
    messages: { 'zh-CN': { matters: zhCN }, en: { matters: en } } as never,
    missing: (_, key) => void missing.push(key),
  })
  const router = createRouter({ history: createMemoryHistory(), routes: [{ path: '/:all(.*)', component: {} }] })
  const app = createSSRApp({ render: () => h(panel, props) })
  const html = await renderToString(app.use(i18n).use(router))
  expect(missing.filter((key) => key.startsWith('matters.'))).toEqual([])
  return html
    .replace(/<!--.*?-->/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

const child: RelatedMatter = {
  number: '2026-000051',
  title: '水泥厂烟尘扰民',
  source: coded('hotline-12345', '12345政务热线'),
  sourceRef: 'GD-31',
  state: coded('merged', '已并案'),
  closed: false,
  openedAt: '2026-11-20T08:00:00Z',
  dueAt: null,
  overdue: false,
  owner: null,
  reply: null,
}
const outside: RelatedMatter = {
  ...child,
  number: '2026-000052',
  title: null,
  source: null,
  sourceRef: null,
  state: null,
}

describe('the panel of merging (L13)', () => {
  it('names each report with its source’s number, and says who is still to be answered', async () => {
    const words = await wordsOf(MergedPanel, { file: { mergedInto: null, merged: [child] } })
    expect(words).toContain('本件并有 1 件')
    expect(words).toContain('12345政务热线 GD-31')
    expect(words).toContain('还没有单独答复来信人')
    expect(words).toContain('全部答复后主件才能销号')
  })

  it('tells of a report outside the jurisdiction the number and nothing else (M01-11)', async () => {
    const words = await wordsOf(MergedPanel, { file: { mergedInto: outside, merged: [outside] } })
    expect(words.match(/2026-000052/g)).toHaveLength(2)
    expect(words).toContain('仅显示编号')
    expect(words).not.toContain('来信人还没')
    expect(words).not.toContain('12345')
  })
})

describe('the panel of answers (ruling 9)', () => {
  const fact = (value: string) => ({ fact: 'standard', name: '监测是否达标', value, valueName: value, differs: true })
  const reply = (unit: string, value: string) => ({
    unit: coded(unit, unit),
    actor: '许文',
    post: '副大队长',
    at: '2026-11-20T08:00:00Z',
    note: `${unit}现场检查`,
    facts: [fact(value)],
  })
  const replies = [reply('生态环境分局', '超标'), reply('住建局', '达标')]
  const difference = { fact: 'standard', name: '监测是否达标', settled: null, reported: false, open: true }

  it('says in words, not by colour alone, that units differ, and keeps both', async () => {
    const words = await wordsOf(RepliesPanel, { file: { replies, differences: [difference] } })
    for (const part of ['不一致', '超标', '达标', '生态环境分局现场检查', '住建局现场检查', '待环委办裁定']) {
      expect(words).toContain(part)
    }
  })

  it('says what the office made of it', async () => {
    const settled = { ...difference, settled: '超标', open: false }
    expect(await wordsOf(RepliesPanel, { file: { replies, differences: [settled] } })).toContain('环委办裁定：超标')
    const reported = { ...difference, reported: true, open: false }
    const words = await wordsOf(RepliesPanel, { file: { replies, differences: [reported] } })
    expect(words).toContain('分歧如实报')
    expect(words).not.toContain('待环委办裁定')
  })
})

describe('the panel of the closure package (C8)', () => {
  it('says of each thing whether it is there, who brought it, or why it is asked for', async () => {
    const there = {
      item: 'photos',
      name: '整改前后照片',
      why: '须证明',
      there: true,
      by: '陈刚',
      at: null,
      note: '已清运',
    }
    const missing = {
      ...there,
      item: 'penalty',
      name: '处罚情况',
      why: '须说明是否处罚',
      there: false,
      by: null,
      note: null,
    }
    const words = await wordsOf(PackagePanel, { entries: [there, missing] })
    expect(words).toContain('共 2 项，还缺 1 项')
    expect(words).toMatch(/已有 整改前后照片 陈刚.*已清运.*缺少 处罚情况 须说明是否处罚/)
    expect(await wordsOf(PackagePanel, { entries: [there] })).toContain('已齐全')
  })
})

describe('the other panels', () => {
  const proposal = {
    responsible: coded('qh-002', '青石镇人民政府'),
    cooperating: [coded('qh-zj', '住建局')],
    supervising: null,
    leader: '孙立群',
    basis: '清单第1项',
  }
  const hand = { unit: '住建局', from: '2026-11-20T08:00:00Z', to: null, how: '交办' }
  const objection = { what: '提出异议', who: '罗勇', at: '2026-11-20T09:00:00Z', note: '不属本单位', objection: true }
  const same = {
    number: '2026-000003',
    title: '三里村烧秸秆',
    state: coded('closed', '已销号'),
    score: 0.9,
    reasons: ['相距80米', '同一企业'],
    distance: 80,
    possibleRebound: true,
  }

  it('speak in the reader’s language without a word missing', async () => {
    for (const locale of ['zh-CN', 'en']) {
      expect(await wordsOf(ProposalPanel, { proposal }, locale)).toContain('孙立群')
      expect(await wordsOf(ChainPanel, { hands: [{ ...hand, words: [objection] }] }, locale)).toContain('不属本单位')
      expect(await wordsOf(SameReasons, { same }, locale)).toContain('相距80米；同一企业')
    }
  })
})
