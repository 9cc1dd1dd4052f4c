import type { RouteLocationRaw } from 'vue-router'
import type { ShownFigure } from '@/figures/figure'
import type { SheetValue } from '@/sheets/sheet'

/** One column of a list. A cell comes from the slot `cell-<key>`, else from `figure`, else from `text`. */
export interface ListColumn<T> {
  key: string
  title: string
  /** Shown in the head beside the title, so that cells hold bare numbers. */
  unit?: string
  align?: 'left' | 'right' | 'center'
  width?: string
  /** Its text is never broken over lines: numbers of files. */
  whole?: boolean
  sortable?: boolean
  text?: (row: T) => string | number | null | undefined
  figure?: (row: T) => ShownFigure | null | undefined
  link?: (row: T) => RouteLocationRaw | undefined
  /** What an export holds; without it the figure's number or the text. */
  exportValue?: (row: T) => SheetValue
  /** On phones: the card's title, one of its deciding facts, or nothing. */
  mobile?: 'title' | 'fact'
  /** Not shown until the person chooses it. */
  hidden?: boolean
}

export interface FilterOption {
  value: string
  label: string
}

/** One filter. Its value lives in the address under `key` (date ranges under `<key>From` and `<key>To`). */
export interface ListFilter {
  key: string
  label: string
  kind: 'text' | 'select' | 'multi' | 'dateRange'
  options?: FilterOption[]
  /** Seldom needed: shown when it is set or asked for. */
  extra?: boolean
}

/** A view that a person has named: filters, sort and columns. */
export interface SavedView {
  name: string
  query: Record<string, string>
  hidden: string[]
}
