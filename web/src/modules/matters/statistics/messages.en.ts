import type { Messages } from '@/frame/module'

export const statisticsEn: Messages = {
  title: 'Statistics',
  dimension: 'By',
  by: { unit: 'Responsible unit', type: 'Kind', source: 'Source', county: 'County', month: 'Month' },
  track: 'Procedure',
  total: 'All',
  definitions: 'How each measure is made',
  empty: 'Nothing was entered or closed in this period. Choose another one at the top of the page.',
  behind: 'All matters of “{label}”',
  behindTitle: 'Matters behind a number',
  behindEmpty: 'This number is 0; it counts no matter.',
  openFigure: 'How it was made',
  inTime: 'In time',
  satisfaction: 'Satisfied?',
  reopenedAt: 'Re-opened',
  reopenedWhy: 'Why re-opened',
}
