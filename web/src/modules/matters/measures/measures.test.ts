import { describe, expect, it } from 'vitest'
import { decisionForm, decisionOf, limitOf, measureName, type Proposal } from './measures'

const say = (key: string, values?: Record<string, unknown>) => (values ? `${key} ${Object.values(values).join()}` : key)

const proposal: Proposal = {
  id: 7,
  number: '2026-000017',
  title: '三里村秸秆焚烧',
  owner: { code: 'qh', name: '青河县人民政府' },
  county: '青河县',
  measure: { code: 'notice', name: '通报' },
  transfer: false,
  basis: '市环委会督办工作规定',
  limit: { code: 'matter.handle', name: '办理时限' },
  dueAt: '2026-09-27T10:00:00Z',
  metAt: null,
  minutesLate: 4320,
  proposedAt: '2026-09-30T10:00:00Z',
  state: 'open',
  decidedBy: null,
  decidedAt: null,
  reason: '',
  mayDecide: true,
}

describe('a proposed measure (ruling 5)', () => {
  it('is decided by a person: yes or no, and no silent default', () => {
    expect(decisionOf({ approve: 'yes', reason: null })).toEqual({ approve: true, reason: '' })
    expect(decisionOf({ approve: 'no', reason: '已有进展' })).toEqual({ approve: false, reason: '已有进展' })
    expect(decisionOf({ approve: null, reason: null })).toEqual({ approve: null, reason: '' })
    expect(decisionForm(proposal, say).fields?.find((field) => field.name === 'approve')?.value).toBeUndefined()
  })

  it('says where it is but a suggestion for transfer', () => {
    expect(measureName(proposal, say)).toBe('通报')
    const accountability = { ...proposal, measure: { code: 'accountability', name: '问责' }, transfer: true }
    expect(measureName(accountability, say)).toBe('matters.measures.transfer 问责')
    expect(decisionForm(accountability, say).next).toBe('matters.measures.nextTransfer')
  })

  it('shows a limit that runs on until it is met', () => {
    expect(limitOf(proposal).doneAt).toBeNull()
    expect(limitOf({ ...proposal, metAt: '2026-09-29T10:00:00Z' }).doneAt).toBe('2026-09-29T10:00:00Z')
  })
})
