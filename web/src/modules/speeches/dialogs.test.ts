import { describe, expect, it } from 'vitest'
import { ApiProblem } from '@/api/problem'
import { askingModel, modelFor, needConsent } from './dialogs'
import { options, say, speech } from './samples'

const model = { name: '本市模型', address: 'model.example' }

describe('asking the external language model once more', () => {
  it('is offered where one is set, to whoever confirms the speech', () => {
    expect(modelFor(speech([]), { model })).toEqual(model)
    expect(modelFor(speech([]), options)).toBeUndefined()
    expect(modelFor({ ...speech([]), mayConfirm: false }, { model })).toBeUndefined()
  })

  it('names the model and the host, and assumes no consent', () => {
    const [question] = askingModel(model, say).fields ?? []
    expect(question).toMatchObject({ name: 'useModel', kind: 'yesNo', value: false, anew: true })
    expect(question.label).toContain('本市模型')
    expect(question.hint).toContain('model.example')
  })

  it('is refused beside the question until the answer is “yes”', () => {
    for (const useModel of [false, null]) {
      const refused = () => needConsent({ useModel }, model, say)
      expect(refused).toThrow(ApiProblem)
      expect(refused).toThrow(expect.objectContaining({ errors: [expect.objectContaining({ field: 'useModel' })] }))
    }
    expect(() => needConsent({ useModel: true }, model, say)).not.toThrow()
  })
})
