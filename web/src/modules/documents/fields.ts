import { api } from '@/api/client'

export type Shape = 'NUMBER' | 'WORDS' | 'FLAG' | 'ROWS' | 'PICTURE'

export const SHAPES: Shape[] = ['NUMBER', 'WORDS', 'FLAG', 'ROWS', 'PICTURE']

/** A name that a template may use. */
export interface FieldEntry {
  name: string
  /** As it stands in the template. */
  written: string
  shape: Shape
  /** Words that may follow after a dot. */
  facets: string[]
  /** Names that hold within its rows besides all others. */
  columns: string[]
  /** Kind of file that the document must be about; empty for any. */
  subject: string
  english: string
  meaning: string
  /** Every document has it. */
  standing: boolean
}

export const fetchFields = () => api.get<{ rows: FieldEntry[] }>('document-fields')

/** How a name with a word after its dot is written; shown in heads. */
export const EXAMPLE = '{{优良天数.同比}}'
const SHOWN = '同比'

/** A number as it is written with one of its facets. */
export function facetExample({ name, facets }: FieldEntry): string | undefined {
  const facet = facets.includes(SHOWN) ? SHOWN : facets[0]
  return facet === undefined ? undefined : `{{${name}.${facet}}}`
}

/** Columns of a repeated row of a table stand in brackets. */
export function columnsWritten({ columns }: FieldEntry): string {
  return columns.map((column) => `[${column}]`).join(' ')
}

/** By what an entry is found: name, meaning, shape, its columns and how it is written. */
export function fieldWords(entry: FieldEntry, shapeName: string): string[] {
  const { name, written, english, meaning, columns } = entry
  return [name, written, english, meaning, shapeName, facetExample(entry) ?? '', ...columns]
}
