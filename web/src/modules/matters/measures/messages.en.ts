import type { Messages } from '@/frame/module'

export const measuresEn: Messages = {
  title: 'Measures to decide on',
  lead: 'When a matter is late, the system proposes what the city’s rules provide; a person with the power decides. Admonition and accountability are only suggestions for transfer.',
  empty:
    'When the handling of a matter is one, three or seven days late, a dispatch meeting, a notice or an interview is proposed here for a person with the power to decide.',
  measure: 'Proposed measure',
  transfer: '{measure} (suggestion for transfer)',
  limit: 'Limit missed',
  late: 'Late',
  proposedAt: 'Proposed',
  state: 'State',
  states: { open: 'Open', approved: 'Approved', refused: 'Refused', all: 'All' },
  decidedBy: 'Decided by',
  decidedAt: 'Decided',
  basis: 'Basis',
  decide: 'Decide',
  decideOn: 'Take this measure: {measure}?',
  decision: 'Decision',
  approve: 'Approve',
  refuse: 'Refuse',
  reason: 'Reason',
  reasonHint: 'Compulsory for a refusal',
  next: 'The decision is audited; the committee office carries out what is approved.',
  nextTransfer: 'The decision is audited; the committee office suggests the transfer to those competent.',
  approved: 'Approved for {number}: {measure}',
  refused: 'Refused for {number}: {measure}',
}
