import type { DutyChoice, MatterLine, MatterOptions, UnitChoice, UnitKind } from './matter'

/** To whom a matter might go, and on which row of the townships' duty list. A person decides. */
export interface Proposal {
  unit: string
  duty: string
}

type Place = Pick<MatterLine, 'title' | 'kind' | 'county' | 'township'>

/** What duty lists call each kind; kinds that no township list names are left out. */
const SUBJECTS: Record<string, string[]> = {
  'air-standout': ['监测站点', '污染源'],
  burning: ['焚烧'],
  dust: ['扬尘'],
  fumes: ['油烟'],
  sewage: ['污水', '直排'],
  'black-water': ['黑臭', '水体'],
  outfall: ['排污口'],
  dump: ['垃圾', '固废', '堆'],
  noise: ['噪声'],
  damage: ['生态'],
}
const COUNTY_KINDS: UnitKind[] = ['GOVERNMENT', 'BUREAU', 'DEPARTMENT']

/**
 * The township where the matter lies if its duty list has a row for it, otherwise the county (ruling 8: what the list
 * does not name is not the township's).
 */
export function proposalFor(matter: Place, { units, duties }: Pick<MatterOptions, 'units' | 'duties'>): Proposal {
  const township = units.find((unit) => unit.kind === 'TOWNSHIP' && unit.region === matter.township?.code)
  const duty = township && dutyFor(matter, townshipDuties(duties))
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

/** Of the rows about the matter's subject the one that shares most with its title; of two alike the briefer one. */
function dutyFor({ kind, title }: Place, duties: readonly DutyChoice[]): DutyChoice | undefined {
  const said = pairs(title)
  return duties
    .filter((duty) => SUBJECTS[kind.code]?.some((word) => duty.name.includes(word)))
    .map((duty) => ({ duty, shared: [...pairs(duty.name)].filter((pair) => said.has(pair)).length }))
    .sort((one, other) => other.shared - one.shared || one.duty.name.length - other.duty.name.length)[0]?.duty
}

/** Words of two signs, as Chinese mostly has them. */
function pairs(words: string): Set<string> {
  return new Set(Array.from({ length: Math.max(words.length - 1, 0) }, (_, at) => words.slice(at, at + 2)))
}
