import { newKey } from '@/forms/key'
import type { MatterOptions, UnitChoice } from '@/modules/matters/matter'
import { isTownship, proposalFor, unitsAt } from '@/modules/matters/proposal'
import type { StepBody } from '@/modules/matters/send'
import type { BatchFile, CaseLine } from './inspection'

/** What the office has chosen for a case; it begins with what the city's rule proposes. */
export interface Choice {
  unit: string
  duty: string
  cooperating: string[]
  supervisor: string
  /** The same for every try, so that a lost answer does not dispatch twice. */
  key: string
}

export function choiceFor(line: CaseLine, options: MatterOptions): Choice {
  const { proposal } = line
  const plain = proposal ? { unit: proposal.responsible.code, duty: proposal.duty ?? '' } : proposalFor(line, options)
  return {
    ...plain,
    cooperating: proposal?.cooperating.map(({ code }) => code) ?? [],
    supervisor: proposal?.supervising?.code ?? '',
    key: newKey(),
  }
}

const MOST_NUMBERED = 9

/** The units under the number keys: the proposed one, those to co-operate, then the others that serve the place. */
export function numbered(line: CaseLine, { units }: MatterOptions): UnitChoice[] {
  const first = line.proposal ? [line.proposal.responsible, ...line.proposal.cooperating].map(({ code }) => code) : []
  const rank = (unit: UnitChoice) => {
    const at = first.indexOf(unit.code)
    if (at >= 0) return at
    return unit.region === line.township?.code ? first.length : first.length + 1
  }
  return [...unitsAt(line.county.code, units)].sort((one, other) => rank(one) - rank(other)).slice(0, MOST_NUMBERED)
}

/** What still has to be chosen; the message of the catalogue. */
export function lacks(choice: Choice, { units }: MatterOptions): 'lacksUnit' | 'lacksDuty' | undefined {
  if (!choice.unit) return 'lacksUnit'
  return isTownship(choice.unit, units) && !choice.duty ? 'lacksDuty' : undefined
}

export function dispatchBody(line: CaseLine, choice: Choice, { units }: MatterOptions): StepBody {
  const cooperating = choice.cooperating.filter((code) => code !== choice.unit)
  const fields: Record<string, string> = { unit: choice.unit }
  if (isTownship(choice.unit, units)) fields.duty = choice.duty
  if (cooperating.length > 0) fields.cooperating = cooperating.join(',')
  if (choice.supervisor && choice.supervisor !== choice.unit) fields.supervisor = choice.supervisor
  return { version: line.version, note: null, photos: [], fields }
}

/** What the list shows: all, waiting, starred, merged, `county:990101`, `type:大气`. */
export type Show = string

export function shown(cases: readonly CaseLine[], show: Show): CaseLine[] {
  const [what, value] = show.split(':')
  switch (what) {
    case 'waiting':
      return cases.filter(isWaiting)
    case 'starred':
      return cases.filter((one) => one.starred)
    case 'merged':
      return cases.filter((one) => one.mergedInto)
    case 'county':
      return cases.filter((one) => one.county.code === value)
    case 'type':
      return cases.filter((one) => one.pollution.includes(value))
    default:
      return [...cases]
  }
}

export function isWaiting(line: CaseLine): boolean {
  return line.state.code === 'opened'
}

/** The next case that waits after this one in the list's order, from the top again after the last; this one itself never. */
export function nextWaiting(cases: readonly CaseLine[], after: string): string | undefined {
  const at = cases.findIndex((one) => one.matter === after)
  const order = [...cases.slice(at + 1), ...cases.slice(0, Math.max(at, 0))]
  return order.find(isWaiting)?.matter
}

/** The neighbour of the marked one, never beyond the ends. */
export function neighbour(cases: readonly CaseLine[], of: string | undefined, step: 1 | -1): string | undefined {
  const at = cases.findIndex((one) => one.matter === of)
  if (at < 0) return cases[0]?.matter
  return cases[Math.min(Math.max(at + step, 0), cases.length - 1)]?.matter
}

/** What the counties come to, beside what the list says of itself. */
export function totals(file: Pick<BatchFile, 'cases' | 'counties' | 'stated'>) {
  const sum = file.counties.reduce((all, { cases }) => all + cases, 0)
  const count = file.cases.length
  return {
    count,
    sum,
    starred: file.cases.filter(({ starred }) => starred).length,
    waiting: file.cases.filter(isWaiting).length,
    apart: file.stated === null ? 0 : Math.abs(file.stated - count),
    counties: file.counties.filter(({ stated, cases }) => stated !== null && stated !== cases),
  }
}

/** One point a line, blank lines left out. */
export function pointsIn(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
}
