import { describe, expect, it } from 'vitest'
import { ApiProblem } from '@/api/problem'
import { answersOf, initialValues, visibleFields } from '@/forms/field'
import { pointOf } from '@/maps/point'
import { fieldsOf, givenOf, openingOf, placedOnFields, sameQueryOf } from './opening'
import { options } from './samples'

const say = (key: string) => key
const fields = fieldsOf(options, say)

describe('a new matter', () => {
  it('is filled in from the person’s own county and township', () => {
    const body = openingOf(answersOf(fields, { ...initialValues(fields), title: '焚烧', kind: 'burning' }), say)
    expect(body).toMatchObject({ county: '990101', township: '990101002', source: 'person', lon: null, datum: null })
  })

  it('leaves the township behind when the county changes', () => {
    const values = { ...initialValues(fields), county: '990102' }
    expect(visibleFields(fields, values).map((field) => field.name)).not.toContain('township-990101')
    expect(openingOf(answersOf(fields, values), say)).toMatchObject({ county: '990102', township: null })
  })

  it('asks for the source’s number only where sources give one, and never offers what stations open', () => {
    const names = (source: string) =>
      visibleFields(fields, { ...initialValues(fields), source }).map(({ name }) => name)
    expect(names('hotline')).toContain('sourceRef')
    expect(names('person')).not.toContain('sourceRef')
    expect(fields.find(({ name }) => name === 'source')?.options?.map(({ value }) => value)).not.toContain('station')
  })

  it('names the enterprise that it is about only when one was typed', () => {
    const body = (linkedName: string) => openingOf(answersOf(fields, { ...initialValues(fields), linkedName }), say)
    expect(body('')).toMatchObject({ linkedKind: null, linkedName: null })
    expect(body('红岩水泥')).toMatchObject({ linkedKind: 'enterprise', linkedName: '红岩水泥' })
  })

  it('is filled in from the page that led here, and is about that page’s object as long as its name stays', () => {
    const query = {
      title: '燃煤锅炉（第一中学锅炉）：',
      kind: options.kinds[0].code,
      county: '990102',
      address: '二组',
      point: '111.6, 32.1',
      datum: 'GCJ-02',
      linkedKind: 'object',
      linkedCode: 'GL-000001',
      linkedName: '第一中学锅炉',
    }
    const given = givenOf(query, options)
    const asked = fieldsOf(options, say, given)
    const values = initialValues(asked)
    const told = { ...query, lon: 111.6, lat: 32.1, township: null }
    const { point: _, ...body } = told
    expect(openingOf(answersOf(asked, values), say, given)).toMatchObject(body)
    const renamed = answersOf(asked, { ...values, linkedName: '别的锅炉' })
    expect(openingOf(renamed, say, given)).toMatchObject({ linkedCode: null, linkedName: '别的锅炉' })
    expect(givenOf({ kind: 'none', county: '110101', datum: 'BD-09', linkedKind: 'fire' }, options)).toMatchObject({
      kind: undefined,
      county: undefined,
      datum: undefined,
      linkedKind: undefined,
    })
  })

  it('is compared with others once there is enough to compare', () => {
    const values = { ...initialValues(fields), kind: 'burning' }
    expect(sameQueryOf({ ...values, title: '焚烧' })).toBeUndefined()
    expect(sameQueryOf({ ...values, title: '三里村焚烧秸秆', point: '112.5, 27.6' })).toMatchObject({
      title: '三里村焚烧秸秆',
      county: '990101',
      township: '990101002',
      lon: 112.5,
      datum: 'WGS-84',
      subject: '',
    })
    const about = { ...values, title: '三里村焚烧秸秆', linkedKind: 'enterprise', linkedName: '红岩水泥' }
    expect(sameQueryOf(about)).toMatchObject({ subject: 'enterprise:红岩水泥' })
  })

  it('takes a point as maps give it, with its datum, and says beside the field what it cannot read', () => {
    expect(pointOf('112.5，27.6')).toEqual([112.5, 27.6])
    expect(pointOf(' ')).toBeUndefined()
    expect([pointOf('北纬27度'), pointOf('27.6'), pointOf('200, 27')]).toEqual(Array(3).fill('unreadable'))
    const answers = answersOf(fields, { ...initialValues(fields), point: '112.5 27.6' })
    expect(openingOf(answers, say)).toMatchObject({ lon: 112.5, lat: 27.6, datum: 'WGS-84' })
    expect(() => openingOf({ ...answers, point: '27度' }, say)).toThrow(ApiProblem)
  })

  it('shows objections beside the fields that this form has', () => {
    const problem = new ApiProblem(422, {
      errors: [
        { field: 'place', message: '坐标' },
        { field: 'township', message: '乡镇' },
      ],
    })
    const fieldsHit = placedOnFields(problem, { county: '990102' }).errors.map(({ field }) => field)
    expect(fieldsHit).toEqual(['point', 'township-990102'])
  })
})
