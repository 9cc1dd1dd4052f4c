import { describe, expect, it } from 'vitest'
import { ApiProblem } from '@/api/problem'
import { answersOf, initialValues, visibleFields, type FormValues } from '@/forms/field'
import { besideFields, bodyOf, OTHER_DAY, proposalFields } from './proposalForm'
import { options, proposal, say, task } from './samples'
import { KINDS, type Content, type Proposal } from './speeches'

const of = (content: Content, more: Partial<Proposal> = {}) => proposal(1, { content, ...more })
const unclear = [{ field: 'content.units[1]', message: '没有“市环保局”', mend: null }]

function sent(draft: Proposal | undefined, typed: FormValues = {}) {
  const fields = proposalFields(draft, options, say)
  return bodyOf(answersOf(fields, { ...initialValues(fields), ...typed }), draft, options)
}

describe('the form of a proposal', () => {
  it('sends back what was proposed where nothing was typed: the words of the text stay', () => {
    const { content, filing } = sent(of(task()))
    expect(content).toEqual({ ...task(), frequency: null })
    expect(filing).toMatchObject({ into: 'TASK', measure: 'management', battle: 'blue-sky' })
  })

  it('keeps a unit’s words when a person says which unit is meant', () => {
    expect(sent(of(task()), { helpers: ['sthjj'] }).content.units).toEqual([
      { words: '市农委', code: 'nyj', candidates: [], lead: true },
      { words: '市环保局', code: 'sthjj', candidates: ['sthjj'], lead: false },
    ])
  })

  it('takes any unit for words that fit none, and never for words that mean a class of units', () => {
    const units = [{ words: '各有关单位', code: null, candidates: [], lead: true }]
    const asked = of(task({ units }), { asks: [{ ...unclear[0], field: 'content.units[0]' }] })
    expect(sent(asked, { lead: 'zjj' }).content.units?.[0]).toMatchObject({ words: '各有关单位', code: 'zjj' })
    const all = of(task({ units }))
    expect(sent(all, { lead: 'zjj' }).content.units).toHaveLength(2)
  })

  it('leaves out a unit that nobody knows when a person says so', () => {
    expect(sent(of(task(), { asks: unclear }), { unknown: [] }).content.units).toHaveLength(1)
  })

  it('asks of a class of units who is meant, and whether each gets a task of its own', () => {
    const units = [{ words: '各县区', code: null, candidates: [], lead: true }]
    const filing = { ...proposal(1).filing, takers: ['nyj', 'zjj'], each: null }
    const draft = of(task({ units }), { filing })
    const fields = proposalFields(draft, options, say)
    const names = (typed: FormValues) =>
      visibleFields(fields, { ...initialValues(fields), ...typed }).map(({ name }) => name)
    expect(names({})).toEqual(expect.arrayContaining(['takers', 'each']))
    expect(names({ takers: ['nyj'] })).not.toContain('each')
    expect(sent(draft, { each: 'true' }).filing).toMatchObject({ takers: ['nyj', 'zjj'], each: true })
  })

  it('offers the days between which the words leave the choice, or another', () => {
    const due = { phrase: '双节期间', from: null, date: null, choices: ['2026-10-08', '2027-02-20'] }
    const draft = of(task({ due }))
    const field = proposalFields(draft, options, say).find(({ name }) => name === 'due')
    expect(field?.required).toBe(true)
    expect(field?.options?.map(({ value }) => value)).toEqual([...due.choices, OTHER_DAY])
    expect(sent(draft, { due: '2026-10-08' }).content.due).toEqual({ ...due, date: '2026-10-08' })
    expect(sent(draft, { due: OTHER_DAY, dueOn: '2026-12-01' }).content.due?.date).toBe('2026-12-01')
  })

  it('asks for a day alone where the words name one, and keeps none where none is said or typed', () => {
    expect(sent(of(task()), { dueOn: '2026-07-15' }).content.due).toEqual({ ...task().due, date: '2026-07-15' })
    const without = of(task({ due: null }))
    expect(sent(without).content.due).toBeNull()
    expect(sent(without, { dueOn: '2026-07-15' }).content.due).toEqual({
      phrase: '',
      from: null,
      date: '2026-07-15',
      choices: [],
    })
  })

  it('asks each kind only its own questions, and carries the words over when the kind is corrected', () => {
    const fields = proposalFields(of(task()), options, say)
    const names = (kind: string) => visibleFields(fields, { ...initialValues(fields), kind }).map(({ name }) => name)
    for (const kind of KINDS) expect(names(kind)[0]).toBe('kind')
    expect(names('TARGET')).not.toContain('lead')
    expect(names('DUTY')).not.toContain('dueOn')
    const { content, filing } = sent(of(task(), { asks: unclear }), { kind: 'DUTY' })
    expect(content).toMatchObject({ type: 'DUTY', duty: '完成禁养区养殖场关停' })
    expect(filing).toEqual({ into: 'ITEM' })
  })

  it('shows the server’s objections beside its own fields', () => {
    const problem = new ApiProblem(422, {
      errors: ['content.units[0]', 'content.due', 'content.value', 'type', 'filing.takers', 'filing.into'].map(
        (field) => ({
          field,
          message: field,
        }),
      ),
    })
    expect(besideFields(problem, { kind: 'TASK' }, task()).errors.map(({ field }) => field)).toEqual([
      'lead',
      'dueOn',
      'value',
      'kind',
      'lead',
      'into.TASK',
    ])
  })
})
