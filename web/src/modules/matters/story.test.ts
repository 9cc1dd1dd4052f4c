import { describe, expect, it } from 'vitest'
import type { FormField } from '@/forms/field'
import { outcomeOf, spokenTime } from './outcome'
import type { FieldView, TimelineEntry } from './matterFile'
import { fileOf, options } from './samples'
import { stepBody } from './send'
import { actionsOf, sectionsOf, storyOf } from './story'

const say = (key: string, words?: Record<string, unknown>) => (words ? `${key} ${JSON.stringify(words)}` : key)
const now = new Date('2026-09-30T13:40:00Z')

const entry = (change: Partial<TimelineEntry>): TimelineEntry => ({
  action: 'accept',
  name: '签收',
  fromState: '待签收',
  toState: '待现场核查',
  system: false,
  actor: '陈刚',
  post: '镇环保站站长',
  unit: '青石镇人民政府',
  onBehalfOf: null,
  at: '2026-09-30T13:00:00Z',
  note: '',
  signature: null,
  details: [],
  photos: [],
  ...change,
})

const field = (name: string, kind: FormField['kind'], change: Partial<FieldView> = {}): FieldView =>
  ({
    name,
    label: name,
    kind,
    required: true,
    reason: null,
    value: null,
    options: null,
    role: null,
    ...change,
  }) as FieldView

describe('a step', () => {
  const action = (fields: FieldView[]) => ({
    action: 'dispatch',
    name: '交办',
    next: '',
    signs: null,
    onBehalfOf: null,
    fields,
  })

  it('is sent with the version seen, photos of all fields together and choices as text', () => {
    const fields = [field('photo-before', 'photos'), field('photo-after', 'photos')] as FormField[]
    const answers = { 'photo-before': ['a'], 'photo-after': ['b', 'c'], note: '已清运', extension: 5, duty: null }
    expect(stepBody(4, fields, answers)).toEqual({
      version: 4,
      note: '已清运',
      photos: ['a', 'b', 'c'],
      fields: { extension: '5' },
    })
  })

  it('asks for the duty-list row only when it goes to a township, and proposes both', () => {
    const file = fileOf({ actions: [action([field('unit', 'choice'), field('duty', 'choice')])] })
    const [dispatch] = actionsOf(file, options)
    const [unit, duty] = dispatch.fields ?? []
    expect([unit.value, duty.value]).toEqual(['qh-002', 'LZ-01'])
    expect(duty.required).toBe(true)
    expect([duty.when?.({ unit: 'qh-002' }), duty.when?.({ unit: 'qh' })]).toEqual([true, false])
  })

  it('is sent with papers beside the photos and several choices with commas, and without what was left empty', () => {
    const fields = [field('document', 'documents'), field('countersigners', 'choices')] as FormField[]
    const answers = { document: ['d'], countersigners: ['qh-zj', 'qh-nj'], cooperating: [], 'fact:present': 'yes' }
    expect(stepBody(1, fields, answers)).toEqual({
      version: 1,
      note: null,
      photos: ['d'],
      fields: { countersigners: 'qh-zj,qh-nj', 'fact:present': 'yes' },
    })
  })

  it('that is expected stands first, wherever its row stands in the procedure', () => {
    const steps = ['hand-on', 'ask-extension', 'supply', 'rectify'].map((code) => ({ ...action([]), action: code }))
    const shown = actionsOf(fileOf({ actions: steps }), undefined)
    expect(shown.map(({ code }) => code)).toEqual(['rectify', 'hand-on', 'ask-extension', 'supply'])
    expect(shown.filter(({ kind }) => kind === 'primary')).toHaveLength(1)
  })

  it('takes the unit that the city’s rules propose before this browser’s guess', () => {
    const unit = field('unit', 'choice', { value: 'qh' })
    const [dispatch] = actionsOf(fileOf({ actions: [action([unit, field('duty', 'choice')])] }), options)
    expect(dispatch.fields?.map(({ value }) => value)).toEqual(['qh', undefined])
  })

  it('that is expected stands out, one that sends back says so, and there are no others', () => {
    const steps = ['sign', 'return', 'extend'].map((code) => ({ ...action([]), action: code }))
    expect(actionsOf(fileOf({ actions: steps }), undefined).map(({ kind }) => kind)).toEqual([
      'primary',
      'return',
      'plain',
    ])
  })
})

describe('the story', () => {
  it('runs from the newest back, with doubts in words and what was signed', () => {
    const photo = {
      id: 'p',
      url: '/p',
      name: '整改后.jpg',
      uploadedBy: '',
      uploadedAt: '',
      doubts: ['没有拍摄时间'],
      annulment: null,
      mayAnnul: false,
    }
    const timeline = [
      entry({ action: 'open', note: '描述' }),
      entry({ action: 'clock', system: true, name: '签收时限已到，未办', actor: '系统' }),
      entry({ action: 'rectify', photos: [photo], signature: '单位负责人签发' }),
    ]
    const [rectified, clock, opened] = storyOf(fileOf({ timeline }), say)
    expect(rectified.doubts).toEqual([{ photo: '整改后.jpg', doubt: '没有拍摄时间' }])
    const annulment = { at: '2026-09-30T10:00:00Z', by: '王强', reason: '拍的是另一处' }
    const annulled = storyOf(fileOf({ timeline: [entry({ photos: [{ ...photo, annulment }] })] }), say)[0]
    expect(annulled.doubts, 'what is annulled proves nothing').toEqual([])
    expect(annulled.evidence[0].annulment).toEqual(annulment)
    expect(rectified.facts).toEqual([{ label: 'matters.signed', value: '单位负责人签发' }])
    expect(rectified.who).toBe('陈刚（镇环保站站长）')
    expect([clock.tone, clock.who]).toEqual(['bad', null])
    expect(opened.note).toBeNull()
  })

  it('names each person once with all that they did', () => {
    const timeline = [entry({}), entry({ action: 'confirm', name: '核查' })]
    const people = sectionsOf(fileOf({ timeline }), say).at(-1)?.facts
    expect(people?.at(-1)).toEqual({ label: '陈刚', value: '青石镇人民政府 镇环保站站长', note: '签收、核查' })
  })

  it('names the units that take part by their part, with how far the asked ones are', () => {
    const party = (unit: string, part: string, state: string) =>
      ({
        unit: { code: unit, name: unit },
        part: { code: part, name: part },
        state: { code: state, name: state },
      }) as never
    const parties = [
      party('住建局', 'cooperating', 'active'),
      party('水利局', 'cooperating', 'active'),
      party('农业局', 'countersigner', 'asked'),
    ]
    const section = sectionsOf(fileOf({ parties }), say).find(({ title }) => title === 'matters.parties')
    expect(section?.facts).toEqual([
      { label: 'cooperating', value: '住建局、水利局' },
      { label: 'countersigner', value: '农业局（asked）' },
    ])
    expect(sectionsOf(fileOf(), say).some(({ title }) => title === 'matters.parties')).toBe(false)
  })

  it('tells the enterprise with the way to its other matters, and what the reporter says', () => {
    const sections = sectionsOf(
      fileOf({
        linked: { kind: 'enterprise', name: '红岩水泥' },
        satisfaction: { code: 'dissatisfied', name: '不满意' },
        saidSolved: { code: 'no', name: '未解决' },
      }),
      say,
    )
    expect(sections[0].facts).toContainEqual({
      label: 'matters.linkedKinds.enterprise',
      value: '红岩水泥',
      to: { path: '/matters', query: { text: '红岩水泥' } },
    })
    expect(sections[1].facts?.map(({ value }) => value)).toEqual(expect.arrayContaining(['不满意', '未解决']))
  })

  it('links to the station and the figure of a matter that a station opened', () => {
    const facts = sectionsOf(fileOf({ station: 'QH02', figureRef: 'air-hour:QH02/2026-09-30T20/pm10' }), say)[0].facts
    expect(facts?.find((fact) => fact.to === '/air/places/QH02')?.value).toBe('QH02')
    expect(facts?.map((fact) => fact.to)).toContainEqual({ query: { figure: 'air-hour:QH02/2026-09-30T20/pm10' } })
  })
})

describe('what happened', () => {
  const handle = { code: 'matter.handle', dueAt: '2026-10-08T10:00:00Z' }
  const after = fileOf({ owner: { code: 'qh-002', name: '青石镇人民政府' }, clocks: [handle as never] })

  it('is said with the unit and the end of its limit', () => {
    const sentence = outcomeOf('dispatch', after, say, now)
    expect(sentence).toContain('matters.done.dispatch')
    expect(sentence).toContain('青石镇人民政府')
    expect(sentence).toContain('\\"day\\":8,\\"time\\":\\"18:00\\"')
  })

  it('is said for every step, also one that this browser does not know', () => {
    expect(outcomeOf('newly-invented', after, say, now)).toContain('matters.done.other')
    expect(outcomeOf('decline', { ...after, waitsFor: null }, say, now)).toContain('matters.done.end')
    expect(outcomeOf('return', { ...after, owner: null }, say, now)).toContain('matters.done.returnToOffice')
  })

  it('is said of a merging with the file that holds the matter now', () => {
    const mergedInto = { number: '2026-000007' } as never
    expect(outcomeOf('merge', { ...after, mergedInto }, say, now)).toContain('"parent":"2026-000007"')
  })

  it('bears the year when it is not this one', () => {
    expect(spokenTime('2026-10-08T10:00:00Z', say, now)).toContain('matters.at ')
    expect(spokenTime('2027-01-04T10:00:00Z', say, now)).toContain('matters.atYear')
    expect(spokenTime(null, say, now)).toBe('')
  })

  it('says the end of a day as 24:00 of that day', () => {
    expect(spokenTime('2026-11-29T16:00:00Z', say, now)).toContain('"month":11,"day":29,"time":"24:00"')
  })
})
