import { describe, expect, it } from 'vitest'
import type { ListQuery } from '@/api/list'
import { answersOf, initialValues, visibleFields } from '@/forms/field'
import { daysSince, fetchToCallBack, limitOf, toneOf, type ComplaintLine, type ComplaintOptions } from './complaint'
import { pointOf } from '@/maps/point'
import { complaintBody, complaintFields, piecesOf, placedOnFields } from './entering'
import { sameQuery } from './same'
import { ApiProblem } from '@/api/problem'

const say = (key: string) => key
const options: ComplaintOptions = {
  channels: [
    { code: '12345', name: '12345', ownLimit: true, reply: true, callBack: true, basis: '' },
    { code: 'media', name: '媒体曝光', ownLimit: false, reply: false, callBack: false, basis: '' },
  ],
  kinds: [{ code: 'burning', name: '露天焚烧', medium: 'air' }],
  states: [],
}
const places = {
  counties: [{ code: '990101', name: '青河县', townships: [{ code: '990101002', name: '青石镇' }] }],
  county: null,
}
const now = new Date('2026-09-30T13:40:00Z')
const fields = complaintFields(options, places, now, say)
const line: ComplaintLine = {
  number: '2026-000041',
  title: '夜间焚烧垃圾',
  channel: '12345',
  channelName: '12345政务服务便民热线',
  channelRef: 'A1',
  receivedAt: '2026-09-28T13:40:00Z',
  kind: 'burning',
  kindName: '露天焚烧',
  county: '990101',
  countyName: '青河县',
  owner: null,
  ownerName: null,
  state: 'opened',
  stateName: '待受理',
  dueAt: '2026-10-13T16:00:00Z',
  overdue: false,
  closedAt: null,
  named: true,
  wantsReply: true,
  confidential: false,
  repeated: 0,
  hotlineLimitAt: null,
  hotlineResult: null,
}

describe('the form of a complaint', () => {
  it('asks for the hotline’s limit only where a hotline sets one', () => {
    const shown = (channel: string) =>
      visibleFields(fields, { ...initialValues(fields), channel }).map(({ name }) => name)
    expect(shown('12345')).toContain('limitAt')
    expect(shown('media')).not.toContain('limitAt')
    expect(shown('media')).not.toContain('wantsReply')
  })

  it('keeps what tells who sent it, the original included, no longer than the tab (ruling 7)', () => {
    expect(fields.filter(({ personal }) => personal).map(({ name }) => name)).toEqual([
      'reporterName',
      'reporterPhone',
      'reporterAddress',
      'idNote',
      'title',
      'text',
      'redactedText',
    ])
  })

  it('sends the text that the clerk has checked beside the original', () => {
    const values = {
      ...initialValues(fields),
      channel: '12345',
      text: '我叫李强，三里村烧垃圾',
      redactedText: '三里村烧垃圾',
      county: '990101',
      'township-990101': '990101002',
      point: '112.1, 27.6',
    }
    expect(complaintBody(answersOf(fields, values), ' 烧垃圾 ', say)).toMatchObject({
      text: '我叫李强，三里村烧垃圾',
      redactedText: '三里村烧垃圾',
      redactedTitle: '烧垃圾',
      township: '990101002',
      lon: 112.1,
      lat: 27.6,
      datum: 'WGS-84',
      receivedAt: '2026-09-30T13:40:00.000Z',
      wantsReply: true,
      confidential: false,
      linkedName: null,
      linkedKind: null,
    })
  })

  it('links what the complaint is about and notes that the sender asks for secrecy (M13)', () => {
    const named = { ...initialValues(fields), linkedName: '青河水泥', linkedKind: 'object', confidential: true }
    expect(visibleFields(fields, named).map(({ name }) => name)).toContain('linkedKind')
    expect(visibleFields(fields, initialValues(fields)).map(({ name }) => name)).not.toContain('linkedKind')
    expect(complaintBody(answersOf(fields, named), '', say)).toMatchObject({
      linkedName: '青河水泥',
      linkedKind: 'object',
      confidential: true,
    })
  })

  it('refuses a place that cannot be read instead of losing it', () => {
    expect(pointOf('东经112度')).toBe('unreadable')
    expect(pointOf('112.1')).toBe('unreadable')
    expect(pointOf('  ')).toBeUndefined()
    expect(() => complaintBody({ point: '这里' }, '', say)).toThrow(ApiProblem)
  })

  it('puts the server’s objection to a place beside the point', () => {
    const problem = new ApiProblem(422, { errors: [{ field: 'place', message: '不在本市' }] })
    expect(placedOnFields(problem, {}).messagesFor('point')).toEqual(['不在本市'])
  })
})

describe('the check of a redaction', () => {
  it('marks what was taken out and what may still tell who wrote it', () => {
    expect(piecesOf('〔姓名已隐去〕说，我家隔壁烧垃圾', ['我家隔壁'])).toEqual([
      { text: '〔姓名已隐去〕', is: 'taken' },
      { text: '说，', is: 'plain' },
      { text: '我家隔壁', is: 'suspect' },
      { text: '烧垃圾', is: 'plain' },
    ])
  })

  it('marks overlapping phrases once and loses no letter', () => {
    const text = '3栋2单元501室漏烟，501室'
    const pieces = piecesOf(text, ['3栋2单元501室', '501室'])
    expect(pieces.map((piece) => piece.text).join('')).toBe(text)
    expect(pieces.filter(({ is }) => is === 'suspect').map((piece) => piece.text)).toEqual(['3栋2单元501室', '501室'])
  })
})

describe('the question for same matters', () => {
  const values = {
    kind: 'burning',
    county: '990101',
    text: '我叫李强',
    redactedText: '三里村烧垃圾',
    point: '112.1,27.6',
  }

  it('holds the redacted words and never the original (ruling 7)', () => {
    expect(JSON.stringify(sameQuery({ ...values, datum: 'WGS-84' }, ''))).not.toContain('李强')
    expect(sameQuery(values, '烧垃圾')).toMatchObject({ description: '三里村烧垃圾', lon: 112.1 })
    const about = { ...values, linkedKind: 'enterprise', linkedName: '青河水泥', reporterName: '李强' }
    expect(sameQuery(about, '')).toMatchObject({ subject: 'enterprise:青河水泥' })
    expect(sameQuery({ ...about, linkedName: '李强烧烤店' }, '')).toMatchObject({ subject: '' })
  })

  it('is not asked before there is something to compare', () => {
    expect(sameQuery({ ...values, redactedText: ' ' }, '')).toBeUndefined()
    expect(sameQuery({ ...values, county: '' }, '')).toBeUndefined()
  })
})

describe('the lists of the desk', () => {
  it('show red only for what is over its limit', () => {
    expect(toneOf(line)).toBe('plain')
    expect(toneOf({ ...line, overdue: true })).toBe('overdue')
    expect(toneOf({ ...line, state: 'accepted' })).toBe('active')
    expect(toneOf({ ...line, closedAt: '2026-10-09T01:00:00Z', overdue: true })).toBe('muted')
    expect(limitOf({ ...line, closedAt: '2026-10-09T01:00:00Z' })?.doneAt).toBe('2026-10-09T01:00:00Z')
  })

  it('ask for those to be called back, whatever else is filtered, and say how old they are', async () => {
    const asked: ListQuery[] = []
    await fetchToCallBack({ text: '烧', after: 'x' }, (query) => {
      asked.push(query)
      return Promise.resolve({ rows: [], next: null, total: 0, asOf: '' })
    })
    expect(asked).toEqual([{ text: '烧', after: 'x', state: 'to-call-back' }])
    expect(daysSince(line.receivedAt, now)).toBe(2)
    expect(daysSince('2026-09-30T13:00:00Z', now)).toBe(0)
  })
})
