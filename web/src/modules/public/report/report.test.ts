import { describe, expect, it } from 'vitest'
import { answersOf, initialValues, missingFields, visibleFields } from '@/forms/field'
import { reportBody, reportFields, townshipField } from './report'
import { groupedCode, isWholeCode, stagesOf, type Standing } from './standing'

const say = (key: string) => key
const options = {
  kinds: [{ code: 'burning', name: '露天焚烧' }],
  counties: [
    { code: '990101', name: '青河县', townships: [{ code: '990101002', name: '青石镇' }] },
    { code: '990102', name: '河东区', townships: [] },
  ],
  mostPhotos: 5,
}
const fields = reportFields(options, false, say)
const names = (list: { name: string }[]) => list.map(({ name }) => name)

describe('a report from the public page', () => {
  it('is anonymous unless the reporter wants to be named, and only then asks for name and telephone (M13-05)', () => {
    const values = initialValues(fields)
    expect(values.identity).toBe('anonymous')
    expect(names(visibleFields(fields, values))).not.toContain('name')
    expect(names(missingFields(fields, { ...values, identity: 'named' }))).toEqual([
      'kind',
      'text',
      'county',
      'name',
      'phone',
    ])
  })

  it('does not ask for the county when the phone has told the place', () => {
    expect(names(missingFields(reportFields(options, true, say), initialValues(fields)))).toEqual(['kind', 'text'])
  })

  it('sends the township of the chosen county only, and a place in the phone’s own datum', () => {
    const values = {
      ...initialValues(fields),
      kind: 'burning',
      text: '三里村村口每晚烧垃圾。',
      county: '990101',
      [townshipField('990101')]: '990101002',
      point: '112.100000,27.600000',
    }
    expect(reportBody(answersOf(fields, values))).toEqual({
      kind: 'burning',
      text: '三里村村口每晚烧垃圾。',
      county: '990101',
      township: '990101002',
      address: null,
      lon: 112.1,
      lat: 27.6,
      datum: 'WGS-84',
      photos: [],
      named: false,
      name: null,
      phone: null,
    })
    expect(reportBody(answersOf(fields, { ...values, county: '990102', point: '' }))).toMatchObject({
      township: null,
      lon: null,
      datum: null,
    })
  })

  it('drops a name that was typed before the reporter chose to stay anonymous (ruling 7)', () => {
    const values = { ...initialValues(fields), identity: 'anonymous', name: '李某', phone: '13800000000' }
    expect(reportBody(answersOf(fields, values))).toMatchObject({ named: false, name: null, phone: null })
  })

  it('keeps name and telephone in a draft no longer than the tab', () => {
    expect(names(fields.filter((field) => field.personal))).toEqual(['name', 'phone'])
  })
})

const standing: Standing = {
  state: 'handling',
  stateName: '已交办，办理单位正在处理',
  receivedAt: '2026-09-30T12:00:00Z',
  kind: 'burning',
  kindName: '露天焚烧',
  unitName: '青石镇人民政府',
  reply: null,
  repliedAt: null,
  closedAt: null,
  reopening: { possible: false, until: null, sentence: '' },
}
const way = (change: Partial<Standing>) => stagesOf({ ...standing, ...change }).map(({ key, is }) => `${key} ${is}`)

describe('the lookup of a report', () => {
  it('shows what is behind, where it stands and what is ahead', () => {
    expect(way({})).toEqual(['received past', 'admitted past', 'handling now', 'answered ahead', 'closed ahead'])
    expect(way({ state: 'closed' }).at(-1)).toBe('closed now')
  })

  it('shows no way to a closure for what was not admitted or belongs elsewhere', () => {
    expect(way({ state: 'declined' })).toEqual(['received past', 'declined now'])
    expect(way({ state: 'transferred' })).toEqual(['received past', 'transferred now'])
  })

  it('shows a review after the closure', () => {
    expect(way({ state: 'review' }).slice(-2)).toEqual(['closed past', 'review now'])
  })

  it('gives no time of an earlier answer to a report that is handled again', () => {
    const stages = stagesOf({ ...standing, repliedAt: '2026-10-09T01:00:00Z' })
    expect(stages.find(({ key }) => key === 'answered')).toMatchObject({ is: 'ahead', at: null })
  })

  it('reads a code however it is typed', () => {
    expect(groupedCode(' abcd efgh-jklm ')).toBe('ABCD-EFGH-JKLM')
    expect(isWholeCode('abcdefghjklm')).toBe(true)
    expect(isWholeCode('ABCD-EFGH')).toBe(false)
    expect(groupedCode('')).toBe('')
  })
})
