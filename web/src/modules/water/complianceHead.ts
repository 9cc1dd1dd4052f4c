import { figureText } from '@/figures/figure'
import type { Headline } from '@/pages'
import type { Say } from './standing'
import type { Compliance, GroupRow } from './water'

/** The whole of what the reader sees, the city for most: how many comply, how many are good, how many are worst. */
export function complianceHead(answer: Compliance | undefined, locale: string, say: Say): Headline[] {
  const whole = answer?.regions.at(0)
  if (!whole) return []
  const place = whole.name
  return [
    {
      label: say('water.complianceOf', { place }),
      figure: whole.complianceRate,
      sentence: say('water.complianceNote', textsOf(whole)),
      note: whole.grade
        ? say('water.overall', { quality: locale === 'en' ? whole.grade.english : whole.grade.chinese })
        : undefined,
    },
    {
      label: say('water.goodShareOf', { place }),
      figure: whole.goodShare,
      sentence: say('water.ofEvaluated', textsOf(whole)),
    },
    { label: say('water.worstShareOf', { place }), figure: whole.worstShare, note: say('water.live') },
  ]
}

function textsOf({ withTarget, compliant, evaluated, sections }: GroupRow) {
  return {
    total: figureText(withTarget) ?? '—',
    met: figureText(compliant) ?? '—',
    evaluated: figureText(evaluated) ?? '—',
    sections: figureText(sections) ?? '—',
  }
}
