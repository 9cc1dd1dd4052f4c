import { expect, test } from 'vitest'
import { choiceOf, choicesOf } from './lookback'

test('a unit whose people verified offers persons only', () => {
  const people = [{ account: 7, name: '林静', title: '科长' }]
  const choices = choicesOf(
    {
      due: '2026-10-10',
      units: [
        { unit: 'hwb', name: '环委办', whole: true, people },
        { unit: 'sthjj', name: '生态环境局', whole: false, people },
      ],
    },
    '（单位内任一人员）',
  )
  expect(choices.map(({ value }) => value)).toEqual(['hwb/', 'hwb/7', 'sthjj/7'])
})

test('a choice is a unit, with or without a person', () => {
  expect(choiceOf('hwb/')).toEqual({ unit: 'hwb', account: null })
  expect(choiceOf('qh-001/12')).toEqual({ unit: 'qh-001', account: 12 })
})
