import { api } from '@/api/client'
import type { FieldView } from '@/modules/matters/matterFile'
import { workingTime } from '@/modules/matters/limits'
import { waitsForMe, type MatterLine } from '@/modules/matters/matter'
import type { Answers, FormField, FormValues } from '@/forms/field'
import { isFiles } from '@/forms/field'
import type { SheetValue } from '@/sheets/sheet'
import type { TimeLimit } from '@/time/remaining'

/** What a township's handler needs besides the list of the unit's own matters. */
export interface Desk {
  unit: string | null
  township: boolean
  /** Midnight after today, and after the week's last working day. */
  todayEnds: string
  weekEnds: string
  /** Forms of others into which facts are exported. */
  forms: { code: string; name: string }[]
  asOf: string
}

export interface ExportSheet {
  form: string
  name: string
  columns: string[]
  rows: string[][]
  asOf: string
}

export interface AnswerForm {
  number: string
  title: string
  description: string
  version: number
  sourceRef: string | null
  duty: string | null
  dueAt: string | null
  clockStands: boolean
  workingMinutesLeft: number | null
  workingDayMinutes: number
  /** Why it came back. */
  returned: string | null
  results: { code: string; name: string; steps: string[] }[]
  questions: { field: FieldView; results: string[]; requiredFor: string[] }[]
  waitsFor: string | null
}

/** The limit as the matter's own page shows it. */
export function limitOf(form: AnswerForm): TimeLimit | null {
  if (!form.dueAt) return null
  return {
    dueAt: form.dueAt,
    pausedAt: form.clockStands ? form.dueAt : null,
    ...workingTime(form.workingMinutesLeft, form.workingDayMinutes),
  }
}

export type Group = 'overdue' | 'today' | 'week' | 'later' | 'others'

export const GROUPS: readonly Group[] = ['overdue', 'today', 'week', 'later', 'others']

const ANSWERS = ['accept', 'confirm', 'find-nothing', 'rectify', 'answer']

/** An item of an inspection's rectification and a case that it hands over go longer ways of their own. */
export function mayAnswer({ actions, track }: Pick<MatterLine, 'actions' | 'track'>): boolean {
  return (
    track.code !== 'rectification' && track.code !== 'handover' && actions.some((action) => ANSWERS.includes(action))
  )
}

/** The unit's open matters by the day on which they end; what waits for others stands last. */
export function grouped(lines: readonly MatterLine[], desk: Pick<Desk, 'todayEnds' | 'weekEnds'>) {
  return GROUPS.map((group) => ({ group, lines: lines.filter((line) => groupOf(line, desk) === group) })).filter(
    ({ lines: found }) => found.length > 0,
  )
}

export function groupOf(line: MatterLine, { todayEnds, weekEnds }: Pick<Desk, 'todayEnds' | 'weekEnds'>): Group {
  if (!mayAnswer(line) && !waitsForMe(line)) return 'others'
  if (line.overdue) return 'overdue'
  if (!line.dueAt || line.clockStands) return 'later'
  const due = Date.parse(line.dueAt)
  if (due <= Date.parse(todayEnds)) return 'today'
  return due <= Date.parse(weekEnds) ? 'week' : 'later'
}

/** The questions as fields: each is shown and wanted with the answers that have it. */
export function fieldsOf(form: AnswerForm, result: string, label: string): FormField[] {
  const choice: FormField = {
    name: 'result',
    label,
    kind: 'choice',
    required: true,
    options: form.results.map(({ code, name, steps }) => ({ value: code, label: name, note: steps.join(' → ') })),
    value: form.results.length === 1 ? form.results[0].code : undefined,
  }
  return [
    choice,
    ...form.questions.map(({ field, results, requiredFor }): FormField => {
      const given = Object.fromEntries(
        Object.entries(field).filter(([, value]) => value !== null),
      ) as unknown as FormField
      return {
        ...given,
        required: requiredFor.includes(result),
        when: (values: FormValues) => results.includes(String(values.result)),
      }
    }),
  ]
}

/** The answers as the server reads them. */
export function bodyOf(version: number, fields: readonly FormField[], answers: Answers) {
  const { result, found, done, ...rest } = answers
  const files = (name: string) => fields.some((field) => field.name === name && isFiles(field))
  const given = Object.entries(rest).filter(([, value]) => value !== null && String(value) !== '')
  return {
    version,
    result: result ?? null,
    found: found ?? null,
    done: done ?? null,
    photos: given.flatMap(([name, value]) => (files(name) ? (value as string[]) : [])),
    fields: Object.fromEntries(given.filter(([name]) => !files(name)).map(([name, value]) => [name, String(value)])),
  }
}

export function exported(form: string, numbers: readonly string[]): Promise<ExportSheet> {
  return api.get<ExportSheet>(`township/exports/${encodeURIComponent(form)}`, { numbers: numbers.join(',') })
}

export function sheetRows({ columns, rows }: Pick<ExportSheet, 'columns' | 'rows'>): SheetValue[][] {
  return [columns, ...rows]
}

/** As text for a field of another system: each matter's columns with their names, one per line, empty ones left out. */
export function textOf({ columns, rows }: Pick<ExportSheet, 'columns' | 'rows'>): string {
  return rows
    .map((row) => row.flatMap((cell, index) => (cell ? [`${columns[index]}：${cell}`] : [])).join('\n'))
    .join('\n\n')
}
