import type { RouteLocationRaw } from 'vue-router'
import type { TimeLimit } from '@/time/remaining'

export type Urgency = 'overdue' | 'soon' | 'normal' | 'proven' | 'info'

/** One line of a board: what is the matter in one sentence, and the one thing to do about it. */
export interface BoardRow {
  key: string
  urgency: Urgency
  /** The state in other words than the urgency's own, where those would say something wrong. */
  tag?: string
  sentence: string
  /** Who must act, where it stands. */
  detail?: string
  due?: TimeLimit | null
  action?: { label: string; to?: RouteLocationRaw; run?: () => Promise<void> }
}
