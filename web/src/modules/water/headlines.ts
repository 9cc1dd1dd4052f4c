import type { ShownFigure } from '@/figures/figure'
import { periodName } from '@/frame/period'
import type { Headline } from '@/pages'
import { formatTime } from '@/time/time'
import { complianceState, pollutantWords, worseThan, type Say } from './standing'
import type { Month, Reading, Section, SectionYear, WaterClass } from './water'

/** How things are named in the reader's language. */
export interface Speak {
  say: Say
  locale: string
  /** The name of an item by its printed label. */
  nameOf: (label: string) => string
}

/** What the page of a section is about: the class now, the class of the last month, a lake's trophic state. */
export function headlinesOf({ section, readings, months, year }: SectionYear, speak: Speak): Headline[] {
  const [reading, month] = [readings.at(0), months.at(-1)]
  const trophic = months.findLast((one) => one.trophicIndex?.value)
  return [
    nowHeadline(section, reading, speak),
    monthHeadline(section, month, year, speak),
    ...(trophic ? [trophicHeadline(trophic, speak)] : []),
  ]
}

function nowHeadline(section: Section, reading: Reading | undefined, speak: Speak): Headline {
  const { say } = speak
  if (!reading) return { label: say('water.latestNone'), figure: null, sentence: say('water.noReading') }
  const worse = worseThan(section.target, reading.grade)
  return {
    label: say('water.latestAt', { time: formatTime(reading.at) }),
    figure: named(reading.waterClass, reading.grade, say),
    colour: reading.grade?.hex,
    target: targetOf(section, say),
    state:
      worse === null
        ? undefined
        : worse
          ? { label: say('water.worseNow'), tone: 'overdue' }
          : { label: say('water.fineNow'), tone: 'plain' },
    sentence: worstWords(section, reading, speak),
    note: say('water.live'),
  }
}

function monthHeadline(section: Section, month: Month | undefined, year: number, speak: Speak): Headline {
  const { say } = speak
  if (!month) return { label: say('water.monthNone', { year }), figure: null, sentence: say('water.noMonth') }
  const pollutants = pollutantWords(month.mainPollutants, speak.nameOf, say)
  return {
    label: say('water.monthOf', { month: periodName(month.month, say) }),
    figure: named(month.waterClass, month.grade, say),
    colour: month.grade?.hex,
    target: targetOf(section, say),
    state: complianceState(month.compliant, say),
    sentence: pollutants ? say('water.pollutantsOf', { names: pollutants }) : worstWords(section, month, speak),
    note: say('water.monthNote', { count: month.readings, edition: month.edition }),
  }
}

function trophicHeadline(month: Month, { say, locale }: Speak): Headline {
  return {
    label: say('water.trophic', { month: periodName(month.month, say) }),
    figure: month.trophicIndex,
    sentence: (locale === 'en' ? month.trophicStateEnglish : month.trophicState) ?? undefined,
  }
}

/** A class is called Ⅲ类 where it stands alone. */
function named(figure: ShownFigure, grade: WaterClass | null, say: Say): ShownFigure {
  return grade ? { ...figure, text: say(`waterClass.${grade.number}`) } : figure
}

function targetOf({ target }: Section, say: Say): ShownFigure | undefined {
  return target
    ? { value: String(target.number), text: say(`waterClass.${target.number}`), unit: '', ref: '' }
    : undefined
}

/** 优, 良好 … are words for surface water alone (环办〔2011〕22号). */
function worstWords(
  section: Section,
  { grade, worst }: Pick<Reading, 'grade' | 'worst'>,
  { say, locale, nameOf }: Speak,
) {
  const quality = section.body === 'GROUND' ? undefined : locale === 'en' ? grade?.qualityEnglish : grade?.quality
  const names = worst.map(nameOf).join(say('water.comma'))
  return [quality, names && say('water.worstOf', { names })].filter(Boolean).join(say('water.stop'))
}
