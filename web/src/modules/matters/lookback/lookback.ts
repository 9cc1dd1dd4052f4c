import { api } from '@/api/client'
import type { ShownFigure } from '@/figures/figure'
import type { Tone } from '@/parts'

export const FOUND = ['held', 'partly', 'rebounded'] as const
export type Found = (typeof FOUND)[number]

export interface Annulment {
  at: string
  by: string
  reason: string
}

/** A draw in the list. */
export interface DrawLine {
  id: number
  region: string
  from: string
  to: string
  track: string | null
  kind: string | null
  proven: boolean
  byCounty: boolean
  size: number | null
  share: number | null
  restedOn: string
  quietDays: number
  seed: string
  population: number
  populationHash: string
  drawnAt: string
  drawnBy: string
  drawn: number
  found: Record<Found, number>
  mine: number
  annulment: Annulment | null
}

export interface DrawLines {
  rows: DrawLine[]
  next: string | null
  total: number
  asOf: string
  mayDraw: boolean
}

export interface RecheckResult {
  result: Found
  note: string
  photos: string[]
  reopened: boolean
  at: string
  by: string
  unit: string | null
  annulment: Annulment | null
}

export interface DrawnItem {
  matter: string
  title: string
  kind: string
  place: string
  owner: string | null
  rank: number
  digest: string
  closedAt: string
  unit: string | null
  person: string | null
  due: string | null
  result: RecheckResult | null
  annulled: RecheckResult[]
  mayAssign: boolean
  mayRecord: boolean
}

export interface DrawFile {
  draw: DrawLine
  figures: Record<'checked' | Found, ShownFigure>
  items: DrawnItem[]
  mayLead: boolean
  mayList: boolean
}

export interface Preview {
  population: number
  populationHash: string
  drawn: number
  strata: { name: string; population: number; drawn: number }[]
  restedOn: string
  quietDays: number
  quietBasis: string
  seed: string
}

export interface Verification {
  identical: boolean
  populationHash: string
  drawn: string[]
  hashToday: string
  came: string[]
  gone: string[]
}

export interface Recheckers {
  units: { unit: string; name: string; whole: boolean; people: { account: number; name: string; title: string }[] }[]
  due: string
}

/** What the form holds; empty strings are nothing. */
export interface Drawing {
  region?: string
  from?: string
  to?: string
  track?: string
  kind?: string
  proven?: boolean
  byCounty?: boolean
  size?: number
  share?: number
  seed?: string
}

export const lookbacks = {
  list: () => api.get<DrawLines>('lookbacks'),
  preview: (drawing: Drawing) => api.post<Preview>('lookbacks/preview', drawing),
  draw: (drawing: Drawing) => api.post<{ id: number }>('lookbacks', drawing),
  file: (id: string) => api.get<DrawFile>(`lookbacks/${id}`),
  numbers: (id: number) => api.get<{ numbers: string[]; hash: string }>(`lookbacks/${id}/population`),
  verify: (id: number) => api.post<Verification>(`lookbacks/${id}/verification`, {}),
  annul: (id: number, reason: string) => api.post<DrawFile>(`lookbacks/${id}/annulment`, { reason }),
  recheckers: (id: number, matter: string) => api.get<Recheckers>(`lookbacks/${id}/items/${matter}/recheckers`),
  assign: (id: number, matter: string, to: { unit: string; account: number | null; due: string }) =>
    api.post<DrawFile>(`lookbacks/${id}/items/${matter}/assignment`, to),
  record: (id: number, matter: string, found: { result: string; note: string; photos: string[] }) =>
    api.post<DrawFile>(`lookbacks/${id}/items/${matter}/result`, found),
  annulResult: (id: number, matter: string, reason: string) =>
    api.post<DrawFile>(`lookbacks/${id}/items/${matter}/result/annulment`, { reason }),
}

export const TONES: Record<Found, Tone> = { held: 'proven', partly: 'soon', rebounded: 'overdue' }

/** The choice of the dialog: a whole unit, or one person of it. */
export function choicesOf({ units }: Recheckers, anybody: string): { value: string; label: string }[] {
  return units.flatMap(({ unit, name, whole, people }) => [
    ...(whole ? [{ value: `${unit}/`, label: `${name} ${anybody}` }] : []),
    ...people.map((one) => ({ value: `${unit}/${one.account}`, label: `${name} ${one.name}（${one.title}）` })),
  ])
}

/** What was chosen in the dialog. */
export function choiceOf(value: string): { unit: string; account: number | null } {
  const [unit = '', account] = value.split('/')
  return { unit, account: account ? Number(account) : null }
}
