/** A stretch of a text and what it is marked with. */
export interface MarkedSpan<M> {
  from: number
  to: number
  mark: M
}

/** Letters that stand together: without marks, or with these. */
export interface Segment<M> {
  from: number
  text: string
  marks: M[]
}

/** The text cut at the ends of all marks, so that marks may overlap. */
export function segmentsOf<M>(text: string, spans: readonly MarkedSpan<M>[]): Segment<M>[] {
  const cuts = [0, text.length, ...spans.flatMap((span) => [span.from, span.to])]
    .filter((cut) => cut >= 0 && cut <= text.length)
    .sort((one, other) => one - other)
  const points = [...new Set(cuts)]
  return points.slice(1).map((to, index) => ({
    from: points[index],
    text: text.slice(points[index], to),
    marks: spans.filter((span) => span.from <= points[index] && span.to >= to).map((span) => span.mark),
  }))
}
