import { describe, expect, it } from 'vitest'
import { answersOf, changedDefaults, initialValues, missingFields, type FormField } from './field'

const fields: FormField[] = [
  { name: 'truth', label: '是否属实', kind: 'choice', required: true, options: [] },
  { name: 'why', label: '理由', kind: 'longText', required: true, when: (values) => values.truth === 'FALSE' },
  { name: 'at', label: '时间', kind: 'dateTime', value: '2026-09-30T21:40' },
  { name: 'tonnes', label: '数量', kind: 'number' },
  { name: 'photos', label: '照片', kind: 'photos' },
  { name: 'urgent', label: '紧急', kind: 'yesNo' },
]

describe('a form', () => {
  it('asks only for what is shown', () => {
    const values = initialValues(fields)
    expect(missingFields(fields, values).map((field) => field.name)).toEqual(['truth'])
    expect(missingFields(fields, { ...values, truth: 'FALSE' }).map((field) => field.name)).toEqual(['why'])
  })

  it('answers in the kinds that the server reads', () => {
    const values = { ...initialValues(fields), truth: 'TRUE', why: 'typed before', tonnes: '64.3', urgent: false }
    const photos = [{ id: 'E1', name: 'a.jpg', url: '/a' }]
    expect(answersOf(fields, { ...values, photos })).toEqual({
      truth: 'TRUE',
      at: '2026-09-30T13:40:00.000Z',
      tonnes: 64.3,
      photos: ['E1'],
      urgent: false,
    })
  })

  it('keeps what was typed or cleared when its questions come anew', () => {
    const before: FormField[] = [
      { name: 'place', label: '地点', kind: 'text', value: '青石镇' },
      { name: 'at', label: '时间', kind: 'text', value: '21:40' },
      { name: 'by', label: '人', kind: 'text' },
    ]
    const after: FormField[] = [
      { ...before[0], value: '白沙乡' },
      { ...before[1], value: '21:50' },
      { ...before[2], value: '陈静' },
    ]
    expect(changedDefaults(before, after, { place: '', at: '21:40', by: '李志强' })).toEqual({ at: '21:50' })
  })

  it('takes several choices, a day and documents as the server sends and reads them', () => {
    const asked: FormField[] = [
      { name: 'cooperating', label: '协办单位', kind: 'choices', value: 'qh-zj,qh-nj', options: [] },
      { name: 'countersigners', label: '会签单位', kind: 'choices', options: [] },
      { name: 'limit', label: '整改时限', kind: 'date' },
      { name: 'document', label: '附件', kind: 'documents' },
    ]
    const values = initialValues(asked)
    expect(values).toEqual({ cooperating: ['qh-zj', 'qh-nj'], countersigners: [], limit: '', document: [] })
    const document = [{ id: 'E2', name: '处罚决定书.pdf', url: '/e' }]
    expect(answersOf(asked, { ...values, limit: '2026-12-31', document })).toEqual({
      cooperating: ['qh-zj', 'qh-nj'],
      countersigners: [],
      limit: '2026-12-31',
      document: ['E2'],
    })
  })

  it('misses several choices and documents where they are compulsory and none is there', () => {
    const asked: FormField[] = [
      { name: 'countersigners', label: '会签单位', kind: 'choices', required: true, options: [] },
      { name: 'document', label: '附件', kind: 'documents', required: true },
    ]
    expect(missingFields(asked, initialValues(asked)).map(({ name }) => name)).toEqual(['countersigners', 'document'])
  })

  it('sends nothing as null and what is no number as it was typed', () => {
    const values = { ...initialValues(fields), tonnes: '约3' }
    expect(answersOf(fields, values)).toMatchObject({ truth: null, tonnes: '约3', urgent: null })
  })
})
