import { describe, expect, it } from 'vitest'
import { headlinesOf } from './headlines'
import { layerOf, sectionPlaces } from './places'
import { classOf, monthOf, reading, river } from './samples'
import { complianceState, namesOf, placeWords, pollutantWords, standingOf, worseThan } from './standing'
import type { SectionRow, SectionYear } from './water'

const say = (key: string, words?: Record<string, unknown>) =>
  words ? `${key}(${Object.values(words).join('|')})` : key
const items = [{ key: 'tp', label: 'TP', chinese: '总磷', unit: 'mg/L' }]
const now = '2026-09-30T12:00:00Z'

function row(part: Partial<SectionRow>): SectionRow {
  return { section: river, latest: null, month: null, ...part }
}

describe('a section against its target', () => {
  it('is worse only where its class is behind the promised one; nothing is said where one is unknown', () => {
    expect(worseThan(classOf(3), classOf(4))).toBe(true)
    expect(worseThan(classOf(3), classOf(3))).toBe(false)
    expect(worseThan(null, classOf(4))).toBeNull()
    expect(worseThan(classOf(3), null)).toBeNull()
  })

  it('stands as missed when either the month or the newest reading misses', () => {
    expect(standingOf(row({ latest: reading(now, 4), month: monthOf('2026-09', 3, true) }))).toBe('missed')
    expect(standingOf(row({ latest: reading(now, 2), month: monthOf('2026-09', 4, false) }))).toBe('missed')
    expect(standingOf(row({ latest: reading(now, 2) }))).toBe('met')
    expect(standingOf(row({}))).toBe('none')
  })

  it('is red only when missed', () => {
    expect(complianceState(false, say).tone).toBe('overdue')
    expect(complianceState(true, say).tone).toBe('plain')
    expect(complianceState(null, say)).toEqual({ label: 'water.notJudged', tone: 'muted' })
  })
})

describe('names', () => {
  it('of items are Chinese for Chinese readers and as printed for others', () => {
    expect(namesOf(items, 'zh-CN')('TP')).toBe('总磷')
    expect(namesOf(items, 'en')('TP')).toBe('TP')
    expect(namesOf([], 'zh-CN')('TP')).toBe('TP')
  })

  it('of pollutants carry class and multiple, where one is counted', () => {
    const pollutants = [
      { key: 'tp', label: 'TP', waterClass: classOf(4), multiple: 0.35 },
      { key: 'do', label: 'DO', waterClass: classOf(5), multiple: null },
    ]
    expect(pollutantWords(pollutants, namesOf(items, 'zh-CN'), say)).toBe(
      'water.pollutantOver(总磷|waterClass.4|0.35)water.commawater.pollutant(DO|waterClass.5|)',
    )
  })

  it('of a place say water, grade and county', () => {
    expect(placeWords(river, say)).toBe('青河 · water.grades.NATIONAL · 白石县')
  })
})

describe('the map of sections', () => {
  const speak = { say, locale: 'zh-CN', time: String }
  const all = { county: '', water: '', standing: '' as const }
  const rows = [
    row({ latest: reading(now, 4), month: monthOf('2026-09', 4, false) }),
    row({
      section: { ...river, code: 'D2', body: 'LAKE', water: '镜湖', countyName: '青河县' },
      latest: reading(now, 2),
    }),
    row({ section: { ...river, code: 'D3', lon: null } }),
  ]

  it('marks in words what misses its target, in three facts', () => {
    const [place] = sectionPlaces({ rows, items }, all, speak)
    expect(place.facts).toEqual([
      'water.nowWorse(waterClass.4|（总磷）|waterClass.3)',
      'water.monthMissed(frame.month(2026|9)|waterClass.4)',
      `青河 · water.grades.NATIONAL · 白石县 · ${now}`,
    ])
    expect([place.colour, place.mark]).toEqual(['#444444', 'Ⅳ'])
  })

  it('leaves out what has no place, and is filtered by county, river or lake, and standing', () => {
    const codes = (filter: Partial<typeof all> | { standing: 'missed' }) =>
      sectionPlaces({ rows, items }, { ...all, ...filter }, speak).map((place) => place.key)
    expect(codes({})).toEqual(['D1', 'D2'])
    expect(codes({ county: '青河县' })).toEqual(['D2'])
    expect(codes({ water: '青河' })).toEqual(['D1'])
    expect(codes({ standing: 'missed' })).toEqual(['D1'])
  })

  it('has a layer for rivers, lakes and sources of drinking water', () => {
    expect(layerOf(river)).toBe('rivers')
    expect(layerOf({ ...river, body: 'LAKE' })).toBe('lakes')
    expect(layerOf({ ...river, kind: 'SOURCE', body: 'LAKE' })).toBe('sources')
  })
})

describe('the page of a section', () => {
  const file: SectionYear = {
    section: river,
    year: 2026,
    readings: [reading(now, 4)],
    months: [monthOf('2026-08', 3, true), monthOf('2026-09', 4, false)],
    items,
    limits: {},
    classes: [],
    asOf: now,
  }
  const speak = { say, locale: 'zh-CN', nameOf: namesOf(items, 'zh-CN') }

  it('says the class now and of the last month against the target, in words', () => {
    const [latest, month, ...others] = headlinesOf(file, speak)
    expect(latest.figure?.text).toBe('waterClass.4')
    expect(latest.state).toEqual({ label: 'water.worseNow', tone: 'overdue' })
    expect(latest.target?.text).toBe('waterClass.3')
    expect(month.label).toBe('water.monthOf(frame.month(2026|9))')
    expect(month.state?.tone).toBe('overdue')
    expect(others).toEqual([])
  })

  it('says what is missing instead of showing nothing', () => {
    const [latest, month] = headlinesOf({ ...file, readings: [], months: [] }, speak)
    expect([latest.figure, latest.sentence]).toEqual([null, 'water.noReading'])
    expect([month.figure, month.sentence]).toEqual([null, 'water.noMonth'])
  })

  it('adds the trophic state of a lake', () => {
    const lake = { ...monthOf('2026-09', 4, false), trophicIndex: { value: '55.6', unit: '', ref: 't' } }
    const shown = headlinesOf({ ...file, months: [{ ...lake, trophicState: '轻度富营养' }] }, speak)
    expect(shown.at(-1)?.sentence).toBe('轻度富营养')
  })
})
