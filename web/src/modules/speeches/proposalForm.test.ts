import { describe, expect, it } from 'vitest'
import { ApiProblem } from '@/api/problem'
import { answersOf, initialValues, visibleFields, type FormValues } from '@/forms/field'
import { besideFields, contentOf, OTHER_DAY, proposalFields } from './proposalForm'
import { options, say, task } from './samples'
import { KINDS, type Content } from './speeches'

const sent = (content: Content | undefined, typed: FormValues = {}) => {
  const fields = proposalFields(content, options, say)
  return contentOf(answersOf(fields, { ...initialValues(fields), ...typed }), content, options)
}

describe('the form of a proposal', () => {
  it('sends back what was proposed where nothing was typed: the words of the text stay', () => {
    expect(sent(task())).toEqual({ ...task(), frequency: null })
  })

  it('keeps a unit’s words when a person says which unit is meant', () => {
    expect(sent(task(), { helpers: ['sthjj'] }).units).toEqual([
      { words: '市农委', code: 'nyj', candidates: [], lead: true },
      { words: '市环保局', code: 'sthjj', candidates: ['sthjj'], lead: false },
    ])
  })

  it('leaves out a unit that nobody knows when a person says so', () => {
    expect(sent(task(), { unknown: [] }).units).toHaveLength(1)
  })

  it('offers the days between which the words leave the choice, or another', () => {
    const due = { phrase: '双节期间', from: null, date: null, choices: ['2026-10-08', '2027-02-20'] }
    const content = task({ due })
    const field = proposalFields(content, options, say).find(({ name }) => name === 'due')
    expect(field?.required).toBe(true)
    expect(field?.options?.map(({ value }) => value)).toEqual([...due.choices, OTHER_DAY])
    expect(sent(content, { due: '2026-10-08' }).due).toEqual({ ...due, date: '2026-10-08' })
    expect(sent(content, { due: OTHER_DAY, dueOn: '2026-12-01' }).due?.date).toBe('2026-12-01')
  })

  it('asks for a day alone where the words name one, and keeps none where none is said or typed', () => {
    expect(sent(task(), { dueOn: '2026-07-15' }).due).toEqual({ ...task().due, date: '2026-07-15' })
    expect(sent(task({ due: null })).due).toBeNull()
    expect(sent(task({ due: null }), { dueOn: '2026-07-15' }).due).toEqual({
      phrase: '',
      from: null,
      date: '2026-07-15',
      choices: [],
    })
  })

  it('asks each kind only its own questions, and carries the words over when the kind is corrected', () => {
    const fields = proposalFields(task(), options, say)
    const names = (kind: string) => visibleFields(fields, { ...initialValues(fields), kind }).map(({ name }) => name)
    for (const kind of KINDS) expect(names(kind)[0]).toBe('kind')
    expect(names('TARGET')).not.toContain('lead')
    expect(names('DUTY')).not.toContain('dueOn')
    expect(sent(task(), { kind: 'DUTY' })).toMatchObject({ type: 'DUTY', duty: '完成禁养区养殖场关停' })
  })

  it('shows the server’s objections beside its own fields', () => {
    const problem = new ApiProblem(422, {
      errors: ['content.units', 'content.due.date', 'content.value', 'type'].map((field) => ({
        field,
        message: field,
      })),
    })
    expect(besideFields(problem, task()).errors.map(({ field }) => field)).toEqual(['lead', 'dueOn', 'value', 'kind'])
  })
})
