import type { DutyChoice, MatterLine, MatterOptions, UnitChoice, UnitKind } from './matter'

/** To whom a matter might go, and on which row of the townships' duty list. A person decides. */
export interface Proposal {
  unit: string
  duty: string
}

type Place = Pick<MatterLine, 'title' | 'kind' | 'county' | 'township'>

/** Words of duty lists that say nothing about the subject. */
const COMMON = new Set(['问题', '巡查', '情况', '周边', '辖区', '开展', '组织', '协助', '上报', '区内', '核查'])
const COUNTY_KINDS: UnitKind[] = ['GOVERNMENT', 'BUREAU', 'DEPARTMENT']

/**
 * The township where the matter lies if its duty list has a row for it, otherwise the county (ruling 8: what the list
 * does not name is not the township's).
 */
export function proposalFor(matter: Place, { units, duties }: Pick<MatterOptions, 'units' | 'duties'>): Proposal {
  const township = units.find((unit) => unit.kind === 'TOWNSHIP' && unit.region === matter.township?.code)
  const duty = township && dutyFor(`${matter.kind.name} ${matter.title}`, townshipDuties(duties))
  if (township && duty) return { unit: township.code, duty: duty.code }
  const own = units.filter((unit) => unit.county === matter.county.code)
  const county = COUNTY_KINDS.flatMap((kind) => own.filter((unit) => unit.kind === kind))[0]
  return { unit: county?.code ?? '', duty: '' }
}

/** Rows that a township may be handed. */
export function townshipDuties(duties: readonly DutyChoice[]): DutyChoice[] {
  return duties.filter((duty) => duty.kind !== 'COUNTY')
}

/** Units that serve the matter's place: the county's own, then the city's, townships last. */
export function unitsAt(county: string, units: readonly UnitChoice[]): UnitChoice[] {
  const rank = (unit: UnitChoice) => (unit.kind === 'TOWNSHIP' ? 2 : unit.county === county ? 0 : 1)
  return units
    .filter((unit) => unit.county === county || unit.county === null)
    .sort((one, other) => rank(one) - rank(other))
}

export function isTownship(code: unknown, units: readonly UnitChoice[]): boolean {
  return units.some((unit) => unit.code === code && unit.kind === 'TOWNSHIP')
}

/** The row that shares most words with the matter; of two alike the one that says it more briefly. */
function dutyFor(words: string, duties: readonly DutyChoice[]): DutyChoice | undefined {
  const said = pairs(words)
  return duties
    .map((duty) => ({ duty, shared: [...pairs(duty.name)].filter((pair) => said.has(pair)).length }))
    .filter(({ shared }) => shared > 0)
    .sort((one, other) => other.shared - one.shared || one.duty.name.length - other.duty.name.length)[0]?.duty
}

function pairs(words: string): Set<string> {
  const found = Array.from({ length: Math.max(words.length - 1, 0) }, (_, at) => words.slice(at, at + 2))
  return new Set(found.filter((pair) => /^\p{Script=Han}{2}$/u.test(pair) && !COMMON.has(pair)))
}
