import type { Month, Reading, Section, WaterClass } from './water'

/** Small examples for the tests of this folder. */
export function classOf(number: number): WaterClass {
  const roman = ['Ⅰ', 'Ⅱ', 'Ⅲ', 'Ⅳ', 'Ⅴ', '劣Ⅴ'][number - 1]
  return { number, roman, quality: '', qualityEnglish: '', colour: '', hex: `#${String(number).repeat(6)}` }
}

export const river: Section = {
  code: 'D1',
  name: '沙渡断面',
  kind: 'SECTION',
  body: 'RIVER',
  water: '青河',
  basin: null,
  city: null,
  county: '990102',
  countyName: '白石县',
  grade: 'NATIONAL',
  assessed: true,
  target: classOf(3),
  intake: null,
  lon: 112.2,
  lat: 28.2,
}

export function reading(at: string, grade: number | null, values: Record<string, string> = {}): Reading {
  return {
    at,
    waterClass: { value: grade === null ? null : String(grade), unit: '', ref: 'r' },
    grade: grade === null ? null : classOf(grade),
    worst: grade !== null && grade > 1 ? ['TP'] : [],
    values: Object.fromEntries(Object.entries(values).map(([key, value]) => [key, { value, unit: 'mg/L', ref: 'v' }])),
    below: [],
    published: null,
    status: null,
  }
}

export function monthOf(
  month: string,
  grade: number,
  compliant: boolean | null,
  means: Record<string, string> = {},
): Month {
  return {
    month,
    waterClass: { value: String(grade), unit: '', ref: 'm' },
    grade: classOf(grade),
    worst: [],
    mainPollutants: [],
    compliant,
    readings: 180,
    means: Object.fromEntries(Object.entries(means).map(([key, value]) => [key, { value, unit: 'mg/L', ref: 'v' }])),
    trophicIndex: null,
    trophicState: null,
    trophicStateEnglish: null,
    edition: 'GB 3838-2002',
    asOf: '2026-09-30T12:00:00Z',
  }
}
