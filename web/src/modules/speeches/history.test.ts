import { describe, expect, it } from 'vitest'
import { historyOf } from './history'
import { options, proposal, say, task } from './samples'

const nameOf = (code: string) => options.units.find((unit) => unit.code === code)?.name
const by = (name: string) => ({ by: name, at: '2026-09-01T08:00:00Z' })

describe('the history of a proposal', () => {
  it('tells of each correction who changed what from what to what, the first from the first wording', () => {
    const later = task({ quantity: 15 })
    const steps = historyOf(
      proposal(1, {
        original: task(),
        content: task({ quantity: 15, units: later.units!.slice(0, 1) }),
        corrections: [
          { content: later, ...by('韩梅') },
          { content: task({ quantity: 15, units: later.units!.slice(0, 1) }), ...by('何文博') },
        ],
      }),
      say,
      nameOf,
    )
    expect(steps.map((step) => step.by)).toEqual(['韩梅', '何文博'])
    expect(steps[0].changes).toEqual([{ label: 'field.quantity', before: '12家', now: '15家' }])
    expect(steps[1].changes).toEqual([{ label: 'field.helpers', before: '市环保局', now: '' }])
  })

  it('names units by their names and a new kind with its own words', () => {
    const duty = { type: 'DUTY' as const, units: task().units, duty: '负责养殖场关停' }
    const [step] = historyOf(
      proposal(1, { original: task(), corrections: [{ content: duty, ...by('韩梅') }] }),
      say,
      nameOf,
    )
    expect(step.changes).toContainEqual({ label: 'field.kind', before: 'kind.TASK', now: 'kind.DUTY' })
    expect(step.changes).toContainEqual({
      label: 'changed.words',
      before: '完成禁养区养殖场关停',
      now: '负责养殖场关停',
    })
    expect(step.changes.map(({ label }) => label)).not.toContain('field.lead')
  })

  it('has a step without changes where only the filing was corrected', () => {
    const [step] = historyOf(
      proposal(1, { original: task(), corrections: [{ content: task(), ...by('韩梅') }] }),
      say,
      nameOf,
    )
    expect(step.changes).toEqual([])
  })
})
