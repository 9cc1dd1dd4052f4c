import { api } from '@/api/client'
import type { ShownFigure } from '@/figures/figure'

/** A class of water as the standard colours it; 1 is Ⅰ, 6 is 劣Ⅴ. */
export interface WaterClass {
  number: number
  roman: string
  quality: string
  qualityEnglish: string
  colour: string
  hex: string
}

/** The quality of a river, a lake or a region (环办〔2011〕22号). */
export interface Quality {
  chinese: string
  english: string
  colour: string
  hex: string
}

export interface WaterItem {
  key: string
  label: string
  chinese: string
  unit: string
}

export type Body = 'RIVER' | 'LAKE' | 'GROUND'
export type Kind = 'SECTION' | 'SOURCE'

export interface Section {
  code: string
  name: string
  kind: Kind
  body: Body
  /** Name of the river or lake. */
  water: string | null
  basin: string | null
  city: string | null
  county: string | null
  countyName: string | null
  grade: 'NATIONAL' | 'PROVINCIAL' | 'LOCAL'
  assessed: boolean
  target: WaterClass | null
  intake: number | null
  lon: number | null
  lat: number | null
}

/** An item worse than class Ⅲ; the multiple is how far above that limit, null where none is counted. */
export interface Pollutant {
  key: string
  label: string
  waterClass: WaterClass
  multiple: number | null
}

export interface Reading {
  at: string
  waterClass: ShownFigure
  grade: WaterClass | null
  worst: string[]
  values: Record<string, ShownFigure>
  /** Items of which nothing was found: their value is the limit of detection. */
  below: string[]
  published: WaterClass | null
  status: string | null
}

export interface Month {
  month: string
  waterClass: ShownFigure
  grade: WaterClass | null
  worst: string[]
  mainPollutants: Pollutant[]
  compliant: boolean | null
  readings: number
  means: Record<string, ShownFigure>
  trophicIndex: ShownFigure | null
  trophicState: string | null
  trophicStateEnglish: string | null
  edition: string
  asOf: string
}

export interface SectionRow {
  section: Section
  latest: Reading | null
  month: Month | null
}

export interface Sections {
  rows: SectionRow[]
  items: WaterItem[]
  classes: WaterClass[]
  asOf: string
}

export interface Limit {
  value: string
  waterClass: WaterClass
  edition: string
  clause: string
}

export interface SectionYear {
  section: Section
  year: number
  readings: Reading[]
  months: Month[]
  items: WaterItem[]
  limits: Record<string, Limit>
  classes: WaterClass[]
  asOf: string
}

/** A main pollutant of a group: the share of its sections in which the item is worse than class Ⅲ. */
export interface ItemShare {
  key: string
  label: string
  rate: ShownFigure
}

/** The city, a county, a river or a lake over its assessed sections. */
export interface GroupRow {
  place: string
  name: string
  kind: 'CITY' | 'COUNTY' | 'RIVER' | 'LAKE'
  sections: ShownFigure
  evaluated: ShownFigure
  withTarget: ShownFigure
  compliant: ShownFigure
  complianceRate: ShownFigure
  goodShare: ShownFigure
  worstShare: ShownFigure
  quality: ShownFigure
  grade: Quality | null
  mainPollutants: ItemShare[]
}

/** The class of one month of a period. */
export interface MonthClass {
  month: string
  waterClass: ShownFigure
  grade: WaterClass | null
  compliant: boolean | null
}

export interface SectionPeriod {
  section: Section
  waterClass: ShownFigure
  grade: WaterClass | null
  worst: string[]
  mainPollutants: Pollutant[]
  compliant: boolean | null
  months: MonthClass[]
}

export interface Compliance {
  period: string
  regions: GroupRow[]
  waters: GroupRow[]
  sections: SectionPeriod[]
  items: WaterItem[]
  classes: WaterClass[]
  periods: string[]
  asOf: string
}

export interface SourceRow {
  section: Section
  waterClass: ShownFigure
  grade: WaterClass | null
  compliant: boolean | null
  failing: string[]
  intake: ShownFigure
  months: number
}

export interface Sources {
  period: string
  evaluated: ShownFigure
  compliant: ShownFigure
  rateByCount: ShownFigure
  rateByVolume: ShownFigure
  rows: SourceRow[]
  items: WaterItem[]
  periods: string[]
  asOf: string
}

export const water = {
  sections: () => api.get<Sections>('water/sections'),
  section: (code: string, year: number) => api.get<SectionYear>(`water/sections/${encodeURIComponent(code)}`, { year }),
  compliance: (period: string | undefined) => api.get<Compliance>('water/compliance', { period }),
  sources: (period: string | undefined) => api.get<Sources>('water/sources', { period }),
}
