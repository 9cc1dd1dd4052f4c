import type { StateView } from '@/parts'
import type { Pollutant, Section, SectionRow, WaterClass, WaterItem } from './water'

export type Say = (key: string, words?: Record<string, unknown>) => string

/** Whether water of this class is worse than promised; nothing where either is unknown. */
export function worseThan(target: WaterClass | null, grade: WaterClass | null | undefined): boolean | null {
  return target && grade ? grade.number > target.number : null
}

/** Whether a target was met, in words; red only for a target that was missed. */
export function complianceState(compliant: boolean | null | undefined, say: Say): StateView {
  if (compliant === null || compliant === undefined) return { label: say('water.notJudged'), tone: 'muted' }
  return compliant ? { label: say('water.compliant'), tone: 'plain' } : { label: say('water.missed'), tone: 'overdue' }
}

export type Standing = 'missed' | 'met' | 'none'

/** How a section stands: missed if its newest month or its newest reading misses the target. */
export function standingOf({ section, latest, month }: SectionRow): Standing {
  const worseNow = worseThan(section.target, latest?.grade)
  if (month?.compliant === false || worseNow) return 'missed'
  return month?.compliant || worseNow === false ? 'met' : 'none'
}

/** `总磷（Ⅳ类，超0.35倍）、pH（Ⅴ类）`. */
export function pollutantWords(pollutants: readonly Pollutant[], nameOf: (label: string) => string, say: Say): string {
  return pollutants
    .map(({ label, waterClass, multiple }) => {
      const words = { name: nameOf(label), class: say(`waterClass.${waterClass.number}`), multiple }
      return say(multiple === null ? 'water.pollutant' : 'water.pollutantOver', words)
    })
    .join(say('water.comma'))
}

/** Items by their printed label in the reader's language: `TP` is 总磷 in Chinese. */
export function namesOf(items: readonly WaterItem[], locale: string): (label: string) => string {
  const chinese = new Map(items.map((item) => [item.label, item.chinese]))
  return (label) => (locale === 'en' ? label : (chinese.get(label) ?? label))
}

/** What a section is and where: `青河 · 国控 · 青河县`. */
export function placeWords(section: Section, say: Say): string {
  const grade = say(section.kind === 'SECTION' ? `water.grades.${section.grade}` : 'water.source')
  return [section.water, grade, section.countyName ?? section.city].filter(Boolean).join(' · ')
}
