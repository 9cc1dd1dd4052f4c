import { api } from '@/api/client'
import type { ShownFigure } from '@/figures/figure'
import type { PaperRepair } from '@/modules/imports/repairs'

export type Form = 'PASTED' | 'TXT' | 'DOCX' | 'XLSX' | 'PDF'

/** A text that was checked; `region` is the place of which it speaks where it names none. */
export interface CheckHead {
  id: number
  name: string
  form: Form
  sha256: string
  size: number
  region: string | null
  asOf: string
  year: number | null
  checker: string
  checkedAt: string
  annulment: { reason: string; at: string } | null
}

export interface CheckLine {
  head: CheckHead
  contradictions: number
  questions: number
  unexplained: number
}

/** A paragraph, or with a column above 0 a cell. */
export interface Piece {
  text: string
  kind: string
  table: string
  row: number
  column: number
  place: string
}

/** Some letters of one piece. */
export interface Mark {
  piece: number
  from: number
  to: number
  text: string
}

export interface Finding {
  number: number
  rule: string
  weight: 'CONTRADICTION' | 'QUESTION'
  place: string
  marks: Mark[]
  says: string
  implies: string
  mend: string
  known: { label: string; figure: ShownFigure; asOf: string } | null
  explanations: { words: string; by: string; at: string }[]
}

export interface TextCheck {
  head: CheckHead
  pieces: Piece[]
  /** What was mended while it was read in. */
  repairs: PaperRepair[]
  findings: Finding[]
}

const PATH = 'text-checks'

export const textChecks = {
  one: (id: string) => api.get<TextCheck>(`${PATH}/${id}`),
  paste: (body: Record<string, string>) => api.post<TextCheck>(PATH, body),
  send: (form: FormData, onProgress: (share: number) => void) => api.upload<TextCheck>(PATH, form, onProgress),
  explain: (id: number, finding: number, words: string) =>
    api.post<TextCheck>(`${PATH}/${id}/findings/${finding}/explanations`, { words }),
  annul: (id: number, reason: string) => api.post<TextCheck>(`${PATH}/${id}/annulment`, { reason }),
}
