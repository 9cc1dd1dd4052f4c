import { describe, expect, it } from 'vitest'
import { confirmBody, confirmForm, isKept, pieces, type Mark, type Proposal } from './aftermath'

const say = (key: string) => key
const proposal: Proposal = {
  matter: '2026-000001',
  batch: 1,
  sequence: 3,
  acceptance: 'X1',
  title: '噪声',
  handled: '已停产',
  planned: [{ what: '安装隔声屏', by: '2026-10-20' }],
}
const mark = (from: number, to: number, text: string, certain: boolean): Mark => ({
  from,
  to,
  text,
  kind: certain ? 'phone' : 'name',
  certain,
  replacement: '某',
})

describe('M12-13, M12-14: what goes on after a reply', () => {
  it('fills the milestones of the reply in, with room for one more', () => {
    const fields = confirmForm(proposal, say).fields ?? []
    expect(fields.map((field) => field.name)).toEqual(['goal', 'what0', 'due0', 'what1', 'due1'])
    expect(fields[1].value).toBe('安装隔声屏')
    expect(fields[2].value).toBe('2026-10-20')
  })

  it('sends only milestones that say something', () => {
    const sent = confirmBody({ goal: '达标', what0: '安装隔声屏', due0: '2026-10-20', what1: null, due1: null })
    expect(sent).toEqual({ goal: '达标', steps: [{ what: '安装隔声屏', due: '2026-10-20' }] })
  })
})

describe('边督边改公开: what a text tells of persons', () => {
  it('is cut into what stands and what is marked', () => {
    const cut = pieces('对王强给予警告13800001234', [mark(1, 3, '王强', false), mark(7, 18, '13800001234', true)])
    expect(cut.map((piece) => piece.text)).toEqual(['对', '王强', '给予警告', '13800001234'])
    expect(cut.filter((piece) => piece.mark)).toHaveLength(2)
  })

  it('what is certain cannot be kept', () => {
    const kept = new Set(['王强', '13800001234'])
    expect(isKept(mark(1, 3, '王强', false), kept)).toBe(true)
    expect(isKept(mark(7, 18, '13800001234', true), kept)).toBe(false)
  })
})
