import { describe, expect, it } from 'vitest'
import { factsOf, photosOf, proofQuestions, questionOf } from './form'
import { newMatterOf } from './object'
import { placeOf } from './places'
import { factText, listIn, stateCode, type ListField, type ObjectFile, type ObjectLine } from './registry'

const say = (key: string, words?: Record<string, unknown>) => `${key} ${words ? JSON.stringify(words) : ''}`.trim()
const fill: ListField = {
  code: 'fill',
  name: '装满程度',
  type: 'NUMBER',
  unit: '',
  required: true,
  least: '0',
  most: '2',
  limit: '<=2/3',
  choices: [],
}

describe("a list's question", () => {
  it('takes a number as text, so that 2/3 stays exact (N62), and says what it must be', () => {
    const question = questionOf(fill, say)
    expect(question.kind).toBe('text')
    expect(question.hint).toContain('≤2/3')
  })

  it('offers yes and no as a choice', () => {
    const question = questionOf({ ...fill, type: 'YESNO', limit: '=no' }, say)
    expect(question.options?.map(({ value }) => value)).toEqual(['yes', 'no'])
  })

  it('offers the units where one is asked for', () => {
    const units = [{ value: 'qh-003', label: '柳沟镇人民政府' }]
    const question = questionOf({ ...fill, type: 'UNIT', limit: null }, say, 'qh-003', units)
    expect(question).toMatchObject({ kind: 'choice', options: units, value: 'qh-003' })
  })

  it('is answered by its code, and every demanded file is sent with the step', () => {
    const answers = {
      'facts.fill': '2/3',
      'photos.SITE': ['a'],
      'photos.AFTER': ['b', 'c'],
      note: '好',
      'facts.x': null,
    }
    expect(factsOf(answers)).toEqual({ fill: '2/3' })
    expect(photosOf(answers)).toEqual(['a', 'b', 'c'])
    expect(proofQuestions(['BEFORE', 'DOCUMENT'], say).map(({ kind }) => kind)).toEqual(['photos', 'documents'])
  })
})

describe('an object', () => {
  const boiler = {
    number: 'GL-000001',
    name: '第一中学锅炉',
    state: 'IN_USE',
    lon: 111.6,
    lat: 32.1,
    facts: [{ code: 'capacity', name: '额定蒸发量', value: '4', text: '4', unit: 't/h', broken: false }],
  } as unknown as ObjectLine

  it('is a point on the map where its place is known', () => {
    expect(placeOf(boiler, say)[0].facts[1]).toBe('额定蒸发量 4 t/h')
    expect(placeOf({ ...boiler, lon: null }, say)).toEqual([])
  })

  it('leads to the form of a matter about it, with what is known filled in', () => {
    const file = {
      head: { ...boiler, township: '青石镇', village: '三里村' },
      list: { name: '燃煤锅炉', matterKind: 'emission' },
      address: null,
      datum: 'WGS-84',
      countyCode: '990101',
      townshipCode: null,
    } as unknown as ObjectFile
    const { path, query } = newMatterOf(file, say)
    expect(path).toBe('/matters/new')
    expect(query).toMatchObject({
      kind: 'emission',
      county: '990101',
      address: '青石镇三里村',
      point: '111.6, 32.1',
      datum: 'WGS-84',
      linkedKind: 'object',
      linkedCode: 'GL-000001',
      linkedName: '第一中学锅炉',
    })
    expect(query).not.toHaveProperty('township')
    expect(query.title).toContain('第一中学锅炉')
  })

  it('has its state in words of the address and its values with their units', () => {
    expect(stateCode('IN_USE')).toBe('in-use')
    expect(factText(boiler.facts[0])).toBe('4 t/h')
  })
})

it('an address with the code of no list leads nowhere instead of waiting', () => {
  expect(() => listIn({ rows: [] }, 'nothing')).toThrow(expect.objectContaining({ kind: 'missing' }))
})
