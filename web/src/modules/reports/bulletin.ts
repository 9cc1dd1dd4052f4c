import type { ShownFigure } from '@/figures/figure'

export type BulletinKind = 'DAY' | 'MONTH' | 'QUARTER' | 'WEEK'

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
  /** To whom it goes; only weekly reports say. */
  recipients?: string | null
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
  tables: { heading: string; columns: string[]; rows: Span[][][] }[]
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

const DAY_MILLIS = 86_400_000

/** The ISO week of a day, such as 2026-W40: it belongs to the year of its Thursday. */
export function weekOf(day: string): string {
  const noon = Date.parse(`${day}T12:00:00Z`)
  const weekday = (new Date(noon).getUTCDay() + 6) % 7
  const thursday = new Date(noon + (3 - weekday) * DAY_MILLIS)
  const first = Date.UTC(thursday.getUTCFullYear(), 0, 1)
  const number = Math.floor((thursday.getTime() - first) / DAY_MILLIS / 7) + 1
  return `${thursday.getUTCFullYear()}-W${String(number).padStart(2, '0')}`
}

/** The periods that can be chosen, newest first: today and the days before, weeks, months and quarters of this year. */
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
  const dayBefore = (back: number) => new Date(noon - back * DAY_MILLIS).toISOString().slice(0, 10)
  if (kind === 'WEEK') return Array.from({ length: 10 }, (_, back) => weekOf(dayBefore(back * 7)))
  return Array.from({ length: 31 }, (_, back) => dayBefore(back))
}
