import { describe, expect, it } from 'vitest'
import {
  actionsOf,
  changedPieces,
  missingIn,
  openFindings,
  partsOf,
  writtenBody,
  type Finding,
  type OpenedDocument,
  type Piece,
} from './documents'
import { zhCN } from './messages.zh-CN'
import { periodBack, periodsFor, startBody, startFields, type TemplateChoice } from './start'

const say = (key: string) => key
const paragraph = (...words: string[]): Piece => ({
  kind: 'PARAGRAPH',
  level: 0,
  spans: words.map((one) => ({ words: one, refs: [], filled: false })),
  rows: [],
  picture: null,
})
const draft = (more: Partial<OpenedDocument> = {}) =>
  ({
    head: { id: 7, title: '月报' },
    recipients: '各县',
    copies: '',
    typed: [{ name: '下步打算', words: '加强管控' }],
    actions: [{ code: 'submit', name: '送审', fields: [] }],
    mayWrite: true,
    revision: 4,
    ...more,
  }) as OpenedDocument

describe('a document (ruling 16)', () => {
  it('offers writing before the steps only to those who may write', () => {
    expect(actionsOf(draft(), say).map((one) => one.code)).toEqual(['write', 'submit'])
    expect(actionsOf(draft({ mayWrite: false }), say).map((one) => one.code)).toEqual(['submit'])
  })

  it('sends back every place that a person fills, with the revision that was seen', () => {
    expect(writtenBody(draft(), { title: '新题', 'typed.下步打算': '再加强' })).toEqual({
      title: '新题',
      recipients: '',
      copies: '',
      typed: { 下步打算: '再加强' },
      revision: 4,
    })
  })

  it('marks exactly the pieces with a sentence that has changed', () => {
    const pieces = [paragraph('一。'), paragraph('PM10均值', '58', '。'), paragraph('三。')]
    const changes = [
      { place: 1, before: 'PM10均值60。', now: 'PM10均值58。' },
      { place: 2, before: '没了。', now: null },
    ]
    expect([...changedPieces(pieces, changes)]).toEqual([1])
  })

  it('lets 暂无数据 stand by itself so that it is marked', () => {
    expect(partsOf('均值为暂无数据，')).toEqual([
      { words: '均值为', missing: false },
      { words: '暂无数据', missing: true },
      { words: '，', missing: false },
    ])
    const proof = { label: '', edition: null, clause: null, method: '', asOf: '', note: null, hash: '' }
    const figures = [
      { ...proof, figure: { value: null, unit: '', ref: 'a' } },
      { ...proof, figure: { value: '1', unit: '', ref: 'b' } },
    ]
    expect(missingIn({ pieces: [], figures })).toBe(1)
  })

  it('is held back by contradictions without an explanation, not by questions (N22)', () => {
    const finding = (weight: Finding['weight'], explanation: Finding['explanation']) =>
      ({ weight, explanation }) as Finding
    const explanation = { words: '', byName: '', at: '' }
    const all = [finding('CONTRADICTION', null), finding('CONTRADICTION', explanation), finding('QUESTION', null)]
    expect(openFindings(all)).toEqual([all[0]])
  })
})

describe('beginning a document', () => {
  const template = (code: string, more: Partial<TemplateChoice> = {}): TemplateChoice => ({
    code,
    title: code,
    kind: '',
    periods: ['MONTH'],
    subject: '',
    ...more,
  })
  const options = {
    templates: [template('air'), template('work', { periods: ['HALF', 'RANGE'], subject: 'matter' })],
    regions: [{ code: '990100', name: '绿川市' }],
    unit: '绿川市环委办',
  }

  it('counts periods back over the turn of the year', () => {
    expect(periodBack('MONTH', '2026-01-05', 1).code).toBe('2025-12')
    expect(periodBack('QUARTER', '2026-02-01', 1).code).toBe('2025-Q4')
    expect(periodBack('HALF', '2026-07-01', 0).code).toBe('2026-H2')
    expect(periodBack('HALF', '2026-07-01', 2).code).toBe('2025-H2')
    expect(periodBack('YEAR', '2026-07-01', 1).code).toBe('2025')
    expect(periodBack('DAY', '2026-01-01', 1).code).toBe('2025-12-31')
    expect(periodBack('WEEK', '2027-01-01', 0).code).toBe('2026-W53')
  })

  it('offers a template only the periods that it takes', () => {
    expect(new Set(periodsFor(['QUARTER'], '2026-09-30').map((one) => one.kind))).toEqual(new Set(['QUARTER']))
    const fields = startFields(options, '2026-09-30', {}, say)
    const shown = (values: Record<string, string>) =>
      fields.filter((field) => field.when?.(values) ?? true).map((field) => field.name)
    expect(shown({ template: 'air' })).toEqual(['template', 'region', 'period.air', 'title', 'recipients', 'copies'])
    expect(shown({ template: 'work', 'period.work': 'range' })).toEqual([
      'template',
      'region',
      'period.work',
      'from',
      'to',
      'subject.work',
      'title',
      'recipients',
      'copies',
    ])
  })

  it('calls the halves of a year by their names', () => {
    const period = startFields(options, '2026-09-30', {}, say).find(({ name }) => name === 'period.work')
    expect(period?.options?.map(({ label }) => label).slice(0, 2)).toEqual([
      'documents.periods.HALF2',
      'documents.periods.HALF1',
    ])
    expect([zhCN.periods.HALF1, zhCN.periods.HALF2]).toEqual(['{year}年上半年', '{year}年下半年'])
  })

  it('asks the server for the chosen days', () => {
    const body = startBody({ template: 'work', 'period.work': 'range', from: '2026-01-01', to: '2026-09-30' })
    expect(body.period).toBe('2026-01-01..2026-09-30')
    expect(startBody({ template: 'air', 'period.air': '2026-09' }).period).toBe('2026-09')
  })
})
