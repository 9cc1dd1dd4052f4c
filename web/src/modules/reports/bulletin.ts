import type { ShownFigure } from '@/figures/figure'

export type BulletinKind = 'DAY' | 'MONTH' | 'QUARTER'

export interface Bulletin {
  id: number
  number: string
  kind: BulletinKind
  period: string
  title: string
  office: string
  issuedBy: string
  issuedAt: string
  sha256: string
}

/** Words, or with `ref` a number that opens. */
export interface Span {
  words: string
  ref: string | null
}

export interface Content {
  title: string
  sections: { heading: string; sentences: Span[][] }[]
  places: {
    name: string
    aqi: ShownFigure
    primary: string
    pm10: ShownFigure
    pm25: ShownFigure
    goodDays: ShownFigure
    validDays: ShownFigure
  }[]
  figures: {
    label: string
    figure: ShownFigure
    edition: string | null
    clause: string | null
    asOf: string
    note: string | null
    hash: string
  }[]
}

export interface Opened {
  bulletin: Bulletin
  content: Content
  file: string
}

export interface Preview {
  number: string
  office: string
  content: Content
  earlier: string | null
}

/** The periods that can be chosen, newest first: today and the days before, months and quarters of this year. */
export function periodChoices(kind: BulletinKind, today: string): string[] {
  const [year, month] = today.split('-').map(Number)
  if (kind === 'QUARTER') {
    const now = year * 4 + Math.ceil(month / 3) - 1
    return Array.from({ length: 4 }, (_, back) => `${Math.floor((now - back) / 4)}-Q${((now - back) % 4) + 1}`)
  }
  if (kind === 'MONTH') {
    const now = year * 12 + month - 1
    return Array.from({ length: 12 }, (_, back) => {
      const at = now - back
      return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`
    })
  }
  const noon = Date.parse(`${today}T12:00:00Z`)
  return Array.from({ length: 31 }, (_, back) => new Date(noon - back * 86_400_000).toISOString().slice(0, 10))
}
