import { api } from '@/api/client'

/** A number as pages show it. `ref` opens where it comes from; `text` is the server's own rendering when given. */
export interface ShownFigure {
  value: string | null
  unit: string
  ref: string
  text?: string
}

export interface FigureInputFigure {
  kind: 'figure'
  label: string
  text: string
  unit: string
  ref: string
}

/** A fact that the system itself holds; `ref` is the address of the page that shows it. */
export interface FigureInputFact {
  kind: 'fact'
  label: string
  text: string
  unit: string
  ref: string
}

/** One raw row of one imported file or one device frame. */
export interface FigureInputRaw {
  kind: 'raw'
  label: string
  text: string
  unit: string
  file: string
  sha256: string
  line: number | null
  row: string
  ref?: string | null
}

export type FigureInput = FigureInputFigure | FigureInputFact | FigureInputRaw

/** Everything that made a number. */
export interface FigureOrigin {
  ref: string
  label: string
  value: string | null
  text: string
  unit: string
  edition: string | null
  clause: string | null
  method: string
  asOf: string
  hash: string
  inputs: FigureInput[]
  note?: string | null
}

export function fetchFigure(ref: string): Promise<FigureOrigin> {
  return api.get<FigureOrigin>('figures', { ref })
}

/** What stands for a figure in running text and in table cells: the server's text, else the value, else nothing. */
export function figureText(figure: ShownFigure | null | undefined): string | null {
  if (!figure || figure.value === null) return null
  const text = figure.text ?? figure.value
  return text === null || text === undefined || text === '' ? null : text
}

/** A figure as a spreadsheet cell: a number where it is one. */
export function figureNumber(figure: ShownFigure | null | undefined): number | string | null {
  if (!figure || figure.value === null) return null
  const number = Number(figure.value)
  return figure.value.trim() === '' || Number.isNaN(number) ? figure.value : number
}

/** The number in a figure for charts and comparisons; nothing where it is missing. */
export function numberOf(figure: ShownFigure | null | undefined): number | null {
  return figure?.value === null || figure?.value === undefined ? null : Number(figure.value)
}
