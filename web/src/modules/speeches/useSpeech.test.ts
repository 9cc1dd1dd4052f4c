import { describe, expect, it } from 'vitest'
import { computed, shallowRef } from 'vue'
import { ApiProblem } from '@/api/problem'
import { proposal, say, speech } from './samples'
import type { Proposal, SpeechFile } from './speeches'
import { useSpeech } from './useSpeech'

function desk(proposals: Proposal[], decide: (one: Proposal) => Promise<Proposal>) {
  const file = shallowRef<SpeechFile | undefined>(speech(proposals))
  const shown = computed(() => file.value?.proposals ?? [])
  const state = useSpeech(file, shown, say, {
    decide: (_, id) => decide(file.value!.proposals.find((one) => one.id === id)!),
    edit: () => Promise.reject(new Error('not asked')),
    one: () => Promise.resolve(speech(proposals.map((one) => ({ ...one, state: 'REJECTED', decidedBy: '李四' })))),
  })
  return { file, state }
}

const accepted = (one: Proposal): Promise<Proposal> =>
  Promise.resolve({
    ...one,
    state: 'ACCEPTED',
    version: 2,
    allMade: [{ kind: 'task', number: 'RW2026-009', line: null, address: '/works/tasks/RW2026-009' }],
  })

describe('the desk of a speech', () => {
  it('puts a decision through, brings the next open one to hand and says what happened', async () => {
    const { file, state } = desk([proposal(1), proposal(2)], accepted)
    state.at.value = 1
    await state.decideHere(state.chosen.value!, 'accept')
    expect(file.value?.proposals.map((one) => one.state)).toEqual(['ACCEPTED', 'OPEN'])
    expect(state.at.value).toBe(2)
    expect(state.said.value).toContain('state.ACCEPTED RW2026-009')
    expect(state.drafted.value).toBe(1)
  })

  it('leaves what was refused at hand, with all that the server objected', async () => {
    const errors = [
      { field: 'units', message: '请指明单位' },
      { field: 'due', message: '请定日期' },
    ]
    const { state } = desk([proposal(1), proposal(2)], () => Promise.reject(new ApiProblem(422, { errors })))
    state.at.value = 1
    await state.decideHere(state.chosen.value!, 'accept')
    expect(state.at.value).toBe(1)
    expect(state.refused.get(1)).toEqual(['请指明单位', '请定日期'])
    expect(state.busy.has(1)).toBe(false)
  })

  it('shows who decided it and how when somebody else was quicker', async () => {
    const refuse = () => Promise.reject(new ApiProblem(409, { title: '李四已处理' }))
    const { file, state } = desk([proposal(1)], refuse)
    state.at.value = 1
    await state.decideHere(state.chosen.value!, 'accept')
    expect(file.value?.proposals[0]).toMatchObject({ state: 'REJECTED', decidedBy: '李四' })
    expect(state.refused.get(1)).toContain('李四已处理')
  })

  it('walks to the ends and no further', () => {
    const { state } = desk([proposal(1), proposal(2)], accepted)
    state.step(1)
    expect(state.at.value).toBe(1)
    state.step(1)
    state.step(1)
    expect(state.at.value).toBe(2)
    state.step(-1)
    state.step(-1)
    expect(state.at.value).toBe(1)
  })
})
