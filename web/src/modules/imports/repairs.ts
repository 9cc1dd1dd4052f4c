/** A place that was mended while a paper was read in, or where something is missing. */
export interface PaperRepair {
  kind: string
  /** Number from 0 of the paragraph or cell, and how its place is called. */
  piece: number
  place: string
  was: string
  is: string
}
