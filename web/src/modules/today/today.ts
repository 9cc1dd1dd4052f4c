import type { BoardRow, Urgency } from '@/pages'

export type LineKind =
  | 'WAITING'
  | 'PROMISE'
  | 'OVERDUE'
  | 'DUE_TONIGHT'
  | 'UNRECEIVED'
  | 'CHECK'
  | 'UNPAID'
  | 'REMOVAL'
  | 'TARGET_LOST'
  | 'TARGET'
  | 'SILENT'
  | 'LETTER'
  | 'BULLETIN'
  | 'PAPER_GRID'
  | 'TASK_LATE'
  | 'TASK_RISK'
  | 'CONSEQUENCE'
  | 'DOCUMENT'
  | 'SPEECH'

/** One line of the server's answer: one unit or person, one thing to do. */
export interface TodayLine {
  kind: LineKind
  urgency: 'OVERDUE' | 'SOON' | 'NORMAL'
  who: string
  subject: string
  detail: string | null
  count: number
  /** The limit; of what is silent, when it was last heard. */
  at: string | null
  link: string
}

export interface Today {
  lines: TodayLine[]
  more: number
  asOf: string
}

/** A target is neither overdue nor due: it is red when it is lost and amber when it lags. */
const URGENCY: Partial<Record<LineKind, Urgency>> = { TARGET_LOST: 'overdue', TARGET: 'soon' }

/** Lines that may stand for several things of one unit. */
const MANY: LineKind[] = ['OVERDUE', 'DUE_TONIGHT', 'UNRECEIVED']

type Say = (key: string, words?: Record<string, unknown>) => string

/** The line as a row of the board. */
export function boardRow(line: TodayLine, say: Say, formatTime: (at: string | null) => string): BoardRow {
  return {
    key: `${line.kind} ${line.link} ${line.who}`,
    urgency: URGENCY[line.kind] ?? (line.urgency.toLowerCase() as Urgency),
    tag: line.kind in URGENCY ? say(`today.tag.${line.kind}`) : undefined,
    sentence: sentence(line, say, formatTime),
    detail: line.kind === 'WAITING' ? undefined : (line.detail ?? undefined),
    due: line.kind !== 'SILENT' && line.at ? { dueAt: line.at } : null,
    action: { label: say(`today.act.${line.kind}`), to: line.link },
  }
}

function sentence(line: TodayLine, say: Say, formatTime: (at: string | null) => string): string {
  if (line.kind === 'WAITING') return line.subject
  const many = line.count > 1 && MANY.includes(line.kind) ? '_MANY' : ''
  return say(`today.${line.kind}${many}`, {
    who: line.who,
    subject: line.subject,
    count: line.count,
    time: formatTime(line.at),
  })
}
