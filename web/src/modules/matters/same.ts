import { api } from '@/api/client'
import { asProblem } from '@/api/problem'
import type { Coded } from './matter'

/** A matter that is likely the same problem, with why. */
export interface SameMatter {
  number: string
  title: string
  state: Coded | null
  closed?: boolean
  score: number
  /** In words: same enterprise, 80 m apart, … */
  reasons: string[]
  /** Metres; null where one of them has no point. */
  distance: number | null
  /** The other one was closed not long ago: this may be its rebound. */
  possibleRebound?: boolean
}

/** A stored proposal as the server answers it. */
interface Proposed {
  matter: {
    number: string
    title: string
    state: string
    stateName: string
    closedAt: string | null
    score: number
    metres: number | null
    reasons: { text: string; points: number }[]
  }
  rebound: boolean
  /** merged, dismissed; null while somebody has to decide. */
  decided: string | null
}

type SameAnswer = SameMatter[] | { rows?: SameMatter[]; proposals?: Proposed[] } | undefined

/** What a server without proposals answers counts as none: they help, they never hold anybody up. */
async function proposals(ask: () => Promise<SameAnswer>): Promise<SameMatter[]> {
  try {
    return sameOf(await ask())
  } catch (caught) {
    const { kind } = asProblem(caught)
    if (kind === 'missing' || kind === 'forbidden' || kind === 'refused' || kind === 'network') return []
    throw caught
  }
}

export function sameOf(answer: SameAnswer): SameMatter[] {
  if (Array.isArray(answer)) return answer
  return answer?.rows ?? (answer?.proposals ?? []).filter(({ decided }) => !decided).map(proposed)
}

function proposed({ matter, rebound }: Proposed): SameMatter {
  return {
    number: matter.number,
    title: matter.title,
    state: { code: matter.state, name: matter.stateName },
    closed: matter.closedAt !== null,
    score: matter.score,
    reasons: matter.reasons.filter(({ points }) => points > 0).map(({ text }) => text),
    distance: matter.metres,
    possibleRebound: rebound,
  }
}

/** Proposals that are stored with a matter and not dismissed. */
export function sameAs(number: string): Promise<SameMatter[]> {
  return proposals(() => api.get<SameAnswer>(`matters/${encodeURIComponent(number)}/same`))
}

/** What a report that is being typed may be the same as. */
export function likeliest(report: Record<string, string | number | null>): Promise<SameMatter[]> {
  return proposals(() => api.get<SameAnswer>('matters/same', report))
}

/** Says that two are not the same, and why; it is not proposed again. */
export function dismiss(number: string, candidate: string, reason: string): Promise<void> {
  return api.post(`matters/${encodeURIComponent(number)}/same/${encodeURIComponent(candidate)}/dismissal`, { reason })
}
