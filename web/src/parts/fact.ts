import type { RouteLocationRaw } from 'vue-router'
import type { ShownFigure } from '@/figures/figure'

/** One line of a list of facts. */
export interface Fact {
  label: string
  value?: string | null
  figure?: ShownFigure | null
  to?: RouteLocationRaw
  note?: string
}
