import { api } from '@/api/client'
import type { FieldOption } from '@/forms/field'
import type { ShownFigure } from '@/figures/figure'
import type { Tone } from '@/parts'
import type { Standing } from './pace/paces'
import type { Letter, LetterFile } from './targets'

export type LetterLevel = 'CITY' | 'COUNTY' | 'DEPARTMENT' | 'TOWNSHIP' | 'VILLAGE' | 'ENTERPRISE'
export const LEVELS: LetterLevel[] = ['CITY', 'COUNTY', 'DEPARTMENT', 'TOWNSHIP', 'VILLAGE', 'ENTERPRISE']

export type Verdict = 'NONE' | 'FITS' | 'SHORT' | 'OVER' | 'WEAKER' | 'INCOMPLETE'

/** What was handed down of one whole. */
export interface Handed {
  target: number
  verdict: Verdict
  sum: ShownFigure | null
  gap: string
  elsewhere: { letter: string; place: string; value: ShownFigure }[]
  without: string[]
}

export interface LetterLine {
  line: number
  kind: 'DUTY' | 'TASK'
  text: string
  dueOn: string | null
}

/** A line that this version changes; `before` is null where it is new, `after` where it is gone. */
export interface LetterChange {
  what: string
  before: string | null
  after: string | null
}

export interface PartyRow {
  key: string
  name: string
  kind: 'UNIT' | 'VILLAGE' | 'OBJECT' | 'OUTSIDE'
  level: LetterLevel | null
}

export interface TemplateRow {
  code: string
  level: LetterLevel
  title: string
  takerSigns: string | null
  lines: number
}

export interface Duty {
  code: string
  unitKind: string
  body: string
  bodyName: string
  bodyEnglish: string
  text: string
  english: string
  source: string
}

export interface Carrier {
  unit: string
  unitName: string
  region: string
  body: string
}

export interface DutyList {
  rows: Duty[]
  carriers: Carrier[]
  day: string
  asOf: string
}

export interface OwnLines {
  unit: string
  unitName: string
  letters: Letter[]
  targets: {
    target: number
    letter: string
    indicatorName: string
    indicatorEnglish: string
    place: string
    promised: ShownFigure
    standing: Standing
    sentence: string
  }[]
  tasks: { number: string; title: string; leads: boolean; dueOn: string; risk: string; riskName: string }[]
  duties: Duty[]
  day: string
  asOf: string
}

/** The duties of one kind of department, or of one kind of unit where every unit has them. */
export interface DutyBody {
  key: string
  body: string
  unitKind: string
  name: string
  english: string
  duties: Duty[]
  carriers: Carrier[]
}

export function dutyBodies({ rows, carriers }: Pick<DutyList, 'rows' | 'carriers'>): DutyBody[] {
  const bodies = new Map<string, DutyBody>()
  for (const duty of rows) {
    const key = duty.body || duty.unitKind
    const known = bodies.get(key)
    if (known) known.duties.push(duty)
    else
      bodies.set(key, {
        key,
        body: duty.body,
        unitKind: duty.unitKind,
        name: duty.bodyName,
        english: duty.bodyEnglish,
        duties: [duty],
        carriers: duty.body ? carriers.filter((carrier) => carrier.body === duty.body) : [],
      })
  }
  return [...bodies.values()]
}

/** For whose signature a letter waits. */
export function waitsFor(letter: Letter): 'giver' | 'taker' | undefined {
  if (letter.state === 'DRAFT') return 'giver'
  return letter.state === 'SIGNED' && letter.takerSigns && !letter.countersigned ? 'taker' : undefined
}

export function verdictTone(verdict: Verdict): Tone {
  if (verdict === 'FITS') return 'proven'
  return verdict === 'NONE' || verdict === 'INCOMPLETE' ? 'soon' : 'overdue'
}

/** The lines of other letters that a new target can hand down, by what the form then sends: letter and line. */
export function upperOptions(
  files: LetterFile[],
  label: (letter: string, line: number, name: string) => string,
): FieldOption[] {
  return files.flatMap(({ letter, items }) =>
    letter.inForce
      ? items.map((item) => ({
          value: `${letter.number}#${item.line}`,
          label: label(letter.number, item.line, `${item.holderName ?? item.regionName} ${item.indicatorName}`),
        }))
      : [],
  )
}

/** What the form's choice of an upper line means to the server. */
export function upperOf(choice: unknown): { upperLetter?: string; upperLine?: number } {
  if (typeof choice !== 'string' || !choice.includes('#')) return {}
  const [upperLetter, line] = choice.split('#')
  return { upperLetter, upperLine: Number(line) }
}

export const letters = {
  givers: () => api.get<{ givers: PartyRow[] }>('letter-parties').then((answer) => answer.givers),
  takers: (giver: string, words?: string) =>
    api.get<{ takers: PartyRow[] }>('letter-parties', { giver, words }).then((answer) => answer.takers),
  templates: (year: number) =>
    api.get<{ rows: TemplateRow[] }>('letter-templates', { year }).then((answer) => answer.rows),
  duties: () => api.get<DutyList>('duties'),
  own: (unit: string | undefined) => api.get<OwnLines>('own-lines', { unit }),
}
