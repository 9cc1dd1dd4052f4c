import { periodName } from '@/frame/period'
import type { Place } from '@/maps/place'
import { NO_DATA_COLOUR } from '@/parts'
import { namesOf, placeWords, standingOf, worseThan, type Say, type Standing } from './standing'
import type { Reading, Section, SectionRow, Sections } from './water'

export interface PlaceFilter {
  county: string
  water: string
  standing: Standing | ''
}

/** The map's layers: what a section is. */
export function layerOf(section: Section): 'rivers' | 'lakes' | 'sources' {
  if (section.kind === 'SOURCE') return 'sources'
  return section.body === 'LAKE' ? 'lakes' : 'rivers'
}

/** Sections as points of the map and lines of its list, each with three facts: now, the month, where and when. */
export function sectionPlaces(
  { rows, items }: Pick<Sections, 'rows' | 'items'>,
  filter: PlaceFilter,
  speak: { say: Say; locale: string; time: (at: string) => string },
): Place[] {
  const nameOf = namesOf(items, speak.locale)
  return rows
    .filter((row) => filter.county === '' || row.section.countyName === filter.county)
    .filter((row) => filter.water === '' || row.section.water === filter.water)
    .filter((row) => filter.standing === '' || standingOf(row) === filter.standing)
    .flatMap((row) => placeOf(row, nameOf, speak))
}

function placeOf(
  { section, latest, month }: SectionRow,
  nameOf: (label: string) => string,
  { say, time }: { say: Say; time: (at: string) => string },
): Place[] {
  if (section.lon === null || section.lat === null) return []
  const grade = latest?.grade ?? month?.grade
  return [
    {
      key: section.code,
      title: section.name,
      lon: section.lon,
      lat: section.lat,
      layer: layerOf(section),
      colour: grade?.hex ?? NO_DATA_COLOUR,
      mark: grade?.roman ?? '—',
      facts: [
        nowWords(section, latest, nameOf, say),
        monthWords(month, say),
        [placeWords(section, say), latest && time(latest.at)].filter(Boolean).join(' · '),
      ].filter(Boolean),
      to: `/water/sections/${encodeURIComponent(section.code)}`,
    },
  ]
}

/** What decides the class is only of interest where it is a bad one. */
const GOOD = 3

function nowWords(section: Section, latest: Reading | null, nameOf: (label: string) => string, say: Say) {
  if (!latest?.grade) return say('water.noReading')
  const worse = worseThan(section.target, latest.grade)
  const names = worse || latest.grade.number > GOOD ? latest.worst.map(nameOf).join(say('water.comma')) : ''
  const words = { class: say(`waterClass.${latest.grade.number}`), worst: names && `（${names}）` }
  if (!section.target) return say(section.kind === 'SOURCE' ? 'water.nowSource' : 'water.nowOnly', words)
  return say(worse ? 'water.nowWorse' : 'water.nowFine', {
    ...words,
    target: say(`waterClass.${section.target.number}`),
  })
}

function monthWords(month: SectionRow['month'], say: Say) {
  if (!month?.grade) return ''
  const words = { month: periodName(month.month, say), class: say(`waterClass.${month.grade.number}`) }
  if (month.compliant === null) return say('water.monthOnly', words)
  return say(month.compliant ? 'water.monthMet' : 'water.monthMissed', words)
}
