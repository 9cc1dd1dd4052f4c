import type { CheckAsked } from '../queue/records'

/** What the device knows of the city, fetched while there was a network. */
export interface Person {
  login: string
  name: string
}

export interface FieldTask {
  subject: string
  title: string
  todo: string
  dueAt: string | null
  overdue: boolean
  address: string | null
  lon: number | null
  lat: number | null
  datum: string | null
  /** What it asks, where it is a routine check; absent from lists that were fetched before there was one. */
  check?: CheckAsked | null
  page: string
}

export interface HeldCell {
  code: string
  name: string
  region: string
  regionName: string
}

export interface Visit {
  kind: string
  county: string
  township: string | null
  address: string | null
}

export interface Unfinished {
  name: string
  size: number
  arrived: number
  movedAt: string
}

export interface Mine {
  asOf: string
  cells: HeldCell[]
  tasks: FieldTask[]
  lastVisit: Visit | null
  unfinished: Unfinished[]
}

export interface Coded {
  code: string
  name: string
}

export interface Options {
  kinds: Coded[]
  counties: (Coded & { townships: Coded[] })[]
  county: string | null
  township: string | null
}

export interface Known {
  mine: Mine
  options: Options
  fetchedAt: string
}
