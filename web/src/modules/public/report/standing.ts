import { openApi } from '@/api/client'

/** What became of a report, in public words, as `GET /reports/{code}` answers it. */
export interface Standing {
  state: 'received' | 'admitted' | 'handling' | 'answered' | 'closed' | 'declined' | 'transferred' | 'review'
  stateName: string
  receivedAt: string
  kind: string
  kindName: string
  unitName: string | null
  reply: string | null
  repliedAt: string | null
  closedAt: string | null
  reopening: { possible: boolean; until: string | null; sentence: string }
}

export interface Stage {
  key: 'received' | 'admitted' | 'handling' | 'answered' | 'closed' | 'declined' | 'transferred' | 'review'
  is: 'past' | 'now' | 'ahead'
  at: string | null
}

const WAY = ['received', 'admitted', 'handling', 'answered', 'closed'] as const

/** The way of a report as a citizen sees it: what is behind, where it is, what is ahead. */
export function stagesOf({ state, receivedAt, repliedAt, closedAt }: Standing): Stage[] {
  if (state === 'declined' || state === 'transferred') {
    return [
      { key: 'received', is: 'past', at: receivedAt },
      { key: state, is: 'now', at: repliedAt ?? closedAt },
    ]
  }
  const stands = state === 'review' ? WAY.length : WAY.indexOf(state)
  const times = { received: receivedAt, admitted: null, handling: null, answered: repliedAt, closed: closedAt }
  const way = WAY.map((key, index): Stage => ({
    key,
    is: index < stands ? 'past' : index === stands ? 'now' : 'ahead',
    at: index <= stands ? times[key] : null,
  }))
  return state === 'review' ? [...way, { key: 'review', is: 'now', at: null }] : way
}

const LETTERS = 12

/** As people type or paste it, in groups of four: `ABCD-EFGH-JKLM`. Nothing is dropped but blanks and dashes. */
export function groupedCode(typed: string): string {
  const letters = typed.replace(/[\s\-—–－]/g, '').toUpperCase()
  return letters.match(/.{1,4}/g)?.join('-') ?? ''
}

export function isWholeCode(typed: string): boolean {
  return groupedCode(typed).replaceAll('-', '').length === LETTERS
}

export const standings = {
  of: (code: string) => openApi.get<Standing>(`reports/${encodeURIComponent(code)}`),
  reopen: (code: string, reason: string) =>
    openApi.post<Standing>(`reports/${encodeURIComponent(code)}/reopening`, { reason }),
}
