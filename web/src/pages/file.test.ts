import { describe, expect, it } from 'vitest'
import { splitActions, withAnswers, type FileAction } from './file'

const steps = (count: number): FileAction[] =>
  Array.from({ length: count }, (_, index) => ({ code: `s${index}`, label: `${index}` }))

describe('the steps of a file', () => {
  it('all stand there while they are few, and the last ones go into a menu when they are many', () => {
    expect(splitActions(steps(4), 4)).toEqual({ shown: steps(4), more: [] })
    const { shown, more } = splitActions(steps(8), 4)
    expect([shown.length, more.length]).toEqual([3, 5])
    expect([...shown, ...more]).toEqual(steps(8))
  })

  it('can be opened with questions answered beforehand, the others as they were', () => {
    const merge: FileAction = {
      code: 'merge',
      label: '并案',
      fields: [
        { name: 'parent', label: '编号', kind: 'text' },
        { name: 'reason', label: '理由', kind: 'longText', value: '同一地点' },
      ],
    }
    expect(withAnswers(merge, { parent: '2026-000003' }).fields?.map(({ value }) => value)).toEqual([
      '2026-000003',
      '同一地点',
    ])
    expect(merge.fields?.[0].value).toBeUndefined()
  })
})
