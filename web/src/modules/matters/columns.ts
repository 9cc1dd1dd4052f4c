import type { ListColumn } from '@/pages'
import { formatFullTime, formatTime } from '@/time/time'
import { acceptanceOf } from './ledgers'
import { placeOf, type MatterLine } from './matter'

type Say = (key: string, words?: Record<string, unknown>) => string
type Column = ListColumn<MatterLine>

export function linkOf(row: MatterLine) {
  return `/matters/${row.number}`
}

/** All columns of lists of matters in the plain list's order; those that seldom decide anything are hidden at first. */
export function columnsOf(say: Say): Column[] {
  const column = (key: string, text: Column['text'], more: Partial<Column> = {}): Column => ({
    key,
    title: say(`matters.${key}`),
    text,
    ...more,
  })
  const time = (key: 'openedAt' | 'closedAt', more: Partial<Column> = {}) =>
    column(key, (row) => (row[key] ? formatTime(row[key]) : null), {
      exportValue: (row) => row[key] && formatFullTime(row[key]),
      hidden: true,
      ...more,
    })
  const yesNo = (yes: boolean) => say(yes ? 'matters.yes' : 'matters.no')
  const hidden = { hidden: true }
  return [
    column('number', (row) => row.number, { link: linkOf, sortable: true, width: '7rem', whole: true }),
    column('title', (row) => row.title, {
      title: say('matters.name'),
      link: linkOf,
      sortable: true,
      mobile: 'title',
      width: '16rem',
    }),
    column('track', (row) => row.track.name, hidden),
    column('kind', (row) => row.kind.name),
    column('place', placeOf, { width: '7.5rem' }),
    column('owner', (row) => row.owner?.name, { sortable: true, mobile: 'fact' }),
    column('state', (row) => row.state.name, { sortable: true, mobile: 'fact' }),
    column('dueAt', (row) => row.dueAt, {
      title: say('matters.clock'),
      exportValue: (row) => row.dueAt && formatFullTime(row.dueAt),
      sortable: true,
      mobile: 'fact',
    }),
    time('openedAt', { sortable: true }),
    column('overdue', (row) => yesNo(row.overdue || row.closedInTime === false), {
      title: say('matters.filter.overdue'),
      ...hidden,
    }),
    column('source', (row) => row.source.name, hidden),
    column('sourceRef', (row) => row.sourceRef, hidden),
    column('supervising', (row) => row.supervising?.name, hidden),
    column('goal', (row) => row.goal, { width: '12rem', ...hidden }),
    column('truth', (row) => row.truth?.name, hidden),
    column('handling', (row) => row.handling.name, hidden),
    column('disposition', (row) => row.disposition.name, hidden),
    column('acceptance', (row) => acceptanceWords(row, say), hidden),
    time('closedAt'),
    column('inTime', (row) => (row.closedInTime === null ? null : yesNo(row.closedInTime)), hidden),
    column('satisfaction', (row) => row.satisfaction?.name, hidden),
    column('rebounds', (row) => row.rebounds, { align: 'right', ...hidden }),
    column('mergedInto', (row) => row.mergedInto, {
      link: (row) => (row.mergedInto ? `/matters/${row.mergedInto}` : undefined),
      whole: true,
      ...hidden,
    }),
  ]
}

function acceptanceWords(row: MatterLine, say: Say): string | null {
  const acceptance = acceptanceOf(row)
  return acceptance && say(`matters.acceptances.${acceptance}`)
}
