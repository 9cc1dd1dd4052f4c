import { describe, expect, it } from 'vitest'
import type { ReplyView } from './matterFile'
import { factRows } from './replies'

const reply = (unit: string, facts: Record<string, string>): ReplyView => ({
  unit: { code: unit, name: unit },
  actor: '',
  post: null,
  at: '',
  note: '',
  facts: Object.entries(facts).map(([fact, value]) => ({ fact, name: fact, value, valueName: value, differs: false })),
})
const difference = { fact: 'standard', name: 'standard', settled: null, reported: false, open: true }

describe('the units’ answers (ruling 9)', () => {
  const replies = [reply('生态环境分局', { present: '是', standard: '超标' }), reply('住建局', { standard: '达标' })]

  it('stand side by side fact by fact, what differs first, and no unit’s silence is taken for an answer', () => {
    const rows = factRows({ replies, differences: [difference] })
    expect(rows.map(({ fact, values, differs }) => [fact, values, differs])).toEqual([
      ['standard', ['超标', '达标'], true],
      ['present', ['是', null], false],
    ])
  })

  it('stay as they are when the office has settled the difference or reports it', () => {
    const settled = factRows({ replies, differences: [{ ...difference, settled: '超标', open: false }] })[0]
    expect(settled).toMatchObject({ values: ['超标', '达标'], settled: '超标', open: false })
    const reported = factRows({ replies, differences: [{ ...difference, reported: true, open: false }] })[0]
    expect(reported).toMatchObject({ differs: true, reported: true, open: false })
  })
})
