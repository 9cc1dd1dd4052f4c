import type { Geometry } from 'geojson'
import { api } from '@/api/client'
import type { ShownFigure } from '@/figures/figure'

export type Fault = 'UNHELD' | 'LEFT' | 'EMPTY' | 'SILENT'
export const FAULTS: readonly Fault[] = ['UNHELD', 'LEFT', 'EMPTY', 'SILENT']

export interface Coded {
  code: string
  name: string
}

export interface CellRow {
  code: string
  name: string
  kind: Coded
  region: Coded
  holders: string | null
  placed: boolean
  objects: number
  openMatters: number
  built: string
  lastDeed: string | null
  faults: Fault[]
}

export interface CellKind extends Coded {
  line: boolean
  checkDays: number
  basis: string
  note: string
}

export interface Part extends Coded {
  kinds: string[]
  holds: boolean
}

export interface Tables {
  kinds: CellKind[]
  parts: Part[]
  sensitive: Coded[]
}

export interface Holder {
  id: number
  part: Coded
  holds: boolean
  account: number
  name: string
  unitName: string | null
  title: string | null
  phone: string | null
  since: string
  until: string | null
  endedReason: string | null
  left: boolean
}

export interface Thing {
  subject: string
  kind: 'object' | 'sensitive'
  list: string
  listName: string
  name: string
  link: string | null
  lon: number | null
  lat: number | null
}

export interface CellPage {
  code: string
  name: string
  kind: CellKind
  region: Coded
  parent: Coded | null
  children: Coded[]
  built: string
  width: number | null
  faults: Fault[]
  dueBy: string
  lastDeed: string | null
  holders: Holder[]
  counts: { kind: 'object' | 'sensitive'; list: string; name: string; count: number }[]
  sensitive: Thing[]
  openMatterCount: number
  openMatters: {
    number: string
    title: string
    owner: string | null
    openedAt: string
    dueAt: string | null
    overdue: boolean
  }[]
  deeds: {
    kind: 'finding' | 'check'
    at: string
    actor: string
    subject: string
    name: string | null
    link: string | null
  }[]
  outline: Geometry | null
  mayEdit: boolean
  mayAppoint: boolean
  asOf: string
}

export type PaperMeasure = 'CELLS' | 'PAPER' | Fault

export interface RegionTotals {
  region: string
  name: string
  level: 'CITY' | 'COUNTY' | 'TOWNSHIP'
  parent: string | null
  totals: Record<PaperMeasure, ShownFigure>
}

export interface PaperRow {
  code: string
  name: string
  kind: Coded
  region: Coded
  faults: Fault[]
  holders: string | null
  built: string
  lastDeed: string | null
  checkDays: number
  silentSince: string | null
}

export interface Paper {
  region: Coded
  totals: RegionTotals[]
  rows: PaperRow[]
  bare: Coded[]
  nodes: { code: string; name: string; day: string; passed: boolean; basis: string }[]
  asOf: string
}

export const addressOf = (code: string) => `/grids/${encodeURIComponent(code)}`
const path = (code: string) => `grids/${encodeURIComponent(code)}`

export const grids = {
  tables: () => api.get<Tables>('grids/tables'),
  cell: (code: string) => api.get<CellPage>(path(code)),
  paper: (region?: string) => api.get<Paper>('grids/paper', { region }),
  put: (code: string, body: object) => api.put(path(code), body),
  draw: (code: string, geometry: Geometry, datum: string, width: number | null) =>
    api.put(`${path(code)}/outline`, { geometry, datum, width }),
  end: (code: string, reason: string) => api.post(`${path(code)}/ending`, { reason }),
  appoint: (code: string, body: object) => api.post(`${path(code)}/holders`, body),
  endHolder: (code: string, id: number, body: object) => api.post(`${path(code)}/holders/${id}/ending`, body),
  addPlace: (body: object) => api.post('grids/sensitive-places', body),
  removePlace: (id: string, reason: string) => api.post(`grids/sensitive-places/${id}/removal`, { reason }),
}
