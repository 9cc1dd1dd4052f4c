import { describe, expect, it } from 'vitest'
import { columnsWritten, facetExample, fieldWords, type FieldEntry } from './fields'
import { en } from './messages.en'
import { zhCN } from './messages.zh-CN'
import {
  chosenVersion,
  kindName,
  matching,
  periodNames,
  placed,
  standingOf,
  STANDINGS,
  templateForm,
  uploadFields,
  versionsOf,
  type Template,
  type TemplateRow,
} from './templates'

const say = (key: string) => key
const TODAY = '2026-11-26'
const row = (more: Partial<Template> = {}, inForce = false): TemplateRow => ({
  template: {
    code: 'half-year-report',
    version: 1,
    title: '半年工作报告',
    english: '',
    kind: 'report',
    periods: ['HALF'],
    subject: '',
    signed: true,
    validFrom: '2026-01-01',
    state: 'ISSUED',
    ...more,
  } as Template,
  inForce,
})
const number: FieldEntry = {
  name: '优良天数',
  written: '{{优良天数}}',
  shape: 'NUMBER',
  facets: ['值', '同比'],
  columns: [],
  subject: '',
  english: 'Good days',
  meaning: '空气质量指数不大于100的天数',
  standing: false,
}

describe('a template (C4, ruling 16)', () => {
  it('says whether documents are made from a version today, later, or no more', () => {
    expect(standingOf(row({ state: 'DRAFT' }), TODAY)).toBe('draft')
    expect(standingOf(row({}, true), TODAY)).toBe('inForce')
    expect(standingOf(row({ validFrom: '2027-01-01' }), TODAY)).toBe('waiting')
    expect(standingOf(row(), TODAY)).toBe('replaced')
    expect(standingOf(row({ state: 'WITHDRAWN', issuedAt: '2026-01-01T00:00:00Z' }), TODAY)).toBe('withdrawn')
    expect(standingOf(row({ state: 'WITHDRAWN', issuedAt: null }), TODAY)).toBe('dropped')
    for (const standing of STANDINGS)
      expect([zhCN.standings[standing], en.standings[standing]]).not.toContain(undefined)
  })

  it('opens at the version asked for, else at the one in force, else at the newest', () => {
    const versions = versionsOf(
      [row({ version: 1 }), row({ version: 2 }, true), row({ code: 'other', version: 9 }), row({ version: 3 })],
      'half-year-report',
    )
    expect(versions.map(({ template }) => template.version)).toEqual([3, 2, 1])
    expect(chosenVersion(versions, '1')?.template.version).toBe(1)
    expect(chosenVersion(versions, '')?.template.version).toBe(2)
    expect(chosenVersion([versions[0], versions[2]], '')?.template.version).toBe(3)
    expect(chosenVersion([], '1')).toBeUndefined()
  })

  it('is uploaded anew with what its newest version says; nothing is sent for what was left open', () => {
    const fields = uploadFields(
      [row({ version: 1 }), row({ version: 2, title: '半年报告' })],
      'half-year-report',
      TODAY,
      say,
    )
    const value = (name: string) => fields.find((field) => field.name === name)?.value
    expect([value('title'), value('kind'), value('periods')]).toEqual(['半年报告', 'report', ['HALF']])
    expect(uploadFields([], '', TODAY, say).find((field) => field.name === 'title')?.value).toBe('')
    const form = templateForm(
      { code: 'x-1', english: null, periods: ['MONTH', 'YEAR'], subject: null, signed: false },
      new File(['PK'], '模板.docx'),
    )
    expect([...form.keys()]).toEqual(['code', 'periods', 'subject', 'signed', 'file'])
    expect([form.get('periods'), form.get('subject'), form.get('signed')]).toEqual(['MONTH,YEAR', '', 'false'])
  })

  it('offers an office its own kinds beside the known ones', () => {
    const kinds = uploadFields([row({ kind: '纪要' })], '', TODAY, say).find((field) => field.name === 'kind')?.options
    expect(kinds?.map((option) => option.label)).toContain('纪要')
    expect(kindName('report', say)).toBe('documents.kinds.report')
    expect(periodNames([], say)).toBe('documents.anyPeriod')
  })

  it('is objected to place by place', () => {
    expect(placed({ place: '第1段（“见”）', message: '第1段（“见”）：没有名为“不存在的数据”的字段。' })).toEqual({
      place: '第1段（“见”）',
      words: '没有名为“不存在的数据”的字段。',
    })
    expect(placed({ place: 'paragraph 1', message: 'paragraph 1: there is no such field.' }).words).toBe(
      'there is no such field.',
    )
    expect(placed({ place: 'file', message: '文件已损坏。' })).toEqual({ place: '', words: '文件已损坏。' })
  })
})

describe('the names of data', () => {
  it('are found by name, meaning, shape and the way they are written', () => {
    const words = (entry: FieldEntry) => fieldWords(entry, '数字')
    for (const query of ['优良', 'good', '大于100', '数字', '{{优良天数.同比}}', '优良 数字', '', undefined])
      expect(matching([number], query, words), String(query)).toHaveLength(1)
    expect(matching([number], '优良 循环', words)).toEqual([])
  })

  it('show how a facet and a column of repeated rows are written', () => {
    expect(facetExample(number)).toBe('{{优良天数.同比}}')
    expect(facetExample({ ...number, facets: [] })).toBeUndefined()
    expect(columnsWritten({ ...number, columns: ['县名', '天数'] })).toBe('[县名] [天数]')
  })
})
