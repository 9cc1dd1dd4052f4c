import type { ListQuery } from '@/api/list'
import type { MatterLine } from './matter'

/** The three ledgers (三本账): views of the list with a title, a preset and columns of their own. */
export const LEDGERS = ['problems', 'rectification', 'closures'] as const
export type LedgerCode = (typeof LEDGERS)[number]

interface Ledger {
  /** Holds unless the person filters otherwise. */
  preset: ListQuery
  /** Shown at first, in this order; the others can be chosen. */
  columns: string[]
  sort: string
}

const RECTIFYING = [
  ...['confirmed', 'suspension-asked', 'suspended', 'fixed', 'rectified', 'verified', 'signed'],
  ...['replied', 'called-back', 'rectifying', 'self-checked', 'applied', 'checked', 'passed', 'published'],
]

const DEFINITIONS: Record<LedgerCode, Ledger> = {
  problems: {
    preset: {},
    columns: [
      ...['number', 'title', 'track', 'source', 'sourceRef', 'place', 'openedAt', 'owner', 'supervising'],
      ...['state', 'dueAt', 'rebounds'],
    ],
    sort: '-openedAt',
  },
  rectification: {
    preset: { state: RECTIFYING.join(',') },
    columns: [
      ...['number', 'title', 'place', 'owner', 'supervising', 'goal', 'dueAt', 'handling', 'acceptance', 'state'],
    ],
    sort: 'dueAt',
  },
  closures: {
    preset: { state: 'closed' },
    columns: [
      ...['number', 'title', 'kind', 'place', 'owner', 'supervising', 'truth', 'handling', 'acceptance', 'closedAt'],
      ...['inTime', 'satisfaction', 'rebounds'],
    ],
    sort: '-openedAt',
  },
}

/** The ledger that an address asks for; any other word opens the plain list. */
export function ledgerOf(view: unknown): LedgerCode | undefined {
  return LEDGERS.find((code) => code === view)
}

export function ledger(code: LedgerCode): Ledger {
  return DEFINITIONS[code]
}

/** Columns in a ledger's order, the others behind them and hidden. */
export function arranged<T extends { key: string; hidden?: boolean }>(columns: T[], order: readonly string[]): T[] {
  const shown = order.flatMap((key) => columns.filter((column) => column.key === key))
  const others = columns.filter((column) => !order.includes(column.key))
  return [...shown.map((column) => ({ ...column, hidden: false })), ...others.map((one) => ({ ...one, hidden: true }))]
}

export type Acceptance = 'accepted' | 'toAccept' | 'verified' | 'toVerify'

const ACCEPTED = new Set(['passed', 'published', 'closed'])
const VERIFIED = new Set(['verified', 'signed', 'replied', 'called-back', 'closed'])

/** Whether somebody else has accepted what was done; nothing where there was nothing to do. */
export function acceptanceOf({
  track,
  state,
  truth,
}: Pick<MatterLine, 'track' | 'state' | 'truth'>): Acceptance | null {
  if (track.code === 'rectification') {
    if (ACCEPTED.has(state.code)) return 'accepted'
    return state.code === 'checked' ? 'toAccept' : null
  }
  if (state.code === 'rectified' || state.code === 'fixed') return 'toVerify'
  return VERIFIED.has(state.code) && truth !== null && truth.code !== 'untrue' ? 'verified' : null
}
