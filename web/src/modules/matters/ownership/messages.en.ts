import type { Messages } from '@/frame/module'

export const rulesEn: Messages = {
  title: 'Rules of responsibility',
  about:
    'At the dispatch they propose the responsible unit by place and kind: the narrowest place wins, then the kind before its medium before all kinds. They only propose; the office decides.',
  region: 'Place',
  kind: 'Kind',
  responsible: 'Responsible unit',
  cooperating: 'Co-operating units',
  supervising: 'Supervising unit',
  duty: 'Row of the duty list',
  leader: 'Contracted leader',
  basis: 'Basis',
  from: 'In force from',
  import: 'Import rules',
  empty:
    'There are no rules yet. The office can import them by the template; dispatches then propose the responsible unit.',
}
