import type { ShownFigure } from '@/figures/figure'
import type { StateView } from '@/parts/tone'

/** The number a figure page is about. */
export interface Headline {
  label: string
  figure: ShownFigure | null
  /** A standard's colour for what the figure says. */
  colour?: string
  target?: ShownFigure | null
  targetLabel?: string
  state?: StateView
  /** Where it stands, in one sentence. */
  sentence?: string
  /** A second sentence, smaller: slack by rounding, what is assumed. */
  note?: string
}

export interface Companion {
  label: string
  figure: ShownFigure | null
  note?: string
}

/** One row of a ranking; equal positions are equal ranks. */
export interface RankRow {
  key: string
  position: number | null
  name: string
  figure: ShownFigure | null
  note?: string
  /** The row that this page is about. */
  own?: boolean
  state?: StateView
}
