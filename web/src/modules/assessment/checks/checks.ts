import { api } from '@/api/client'
import { listOf } from '@/api/list'
import type { Answers, FormField } from '@/forms/field'
import type { FileAction } from '@/pages'
import type { Tone } from '@/parts'

export type CheckKind = 'OPEN' | 'COVERT' | 'FINDING'

export interface Check {
  id: number
  period: string
  kind: CheckKind
  township: string
  townshipName: string
  countyName: string
  unit: string | null
  unitName: string | null
  account: number | null
  checker: string | null
  due: string | null
  doneOn: string | null
  doneBy: string | null
  /** 措施、进度、质量、成效 (P10). */
  words: { measures: string; progress: string; quality: string; effect: string }
  full: number
  /** Null for those who may not know it before the period is closed. */
  marks: number | null
  findings: number
  mine: boolean
}

export interface PlanLine {
  id: number
  period: string
  title: string
  rules: string
  drawnAt: string
  drawnBy: string
  annulReason: string | null
}

export interface RuleChoice {
  code: string
  title: string
  openDrawn: number
  covertEach: number
}

export interface PlanList {
  period: string
  rows: PlanLine[]
  /** Rule sets for which nothing is drawn yet in the period. */
  drawable: RuleChoice[]
  office: boolean
  asOf: string
}

export interface PlanTownship {
  county: string
  countyName: string
  township: string
  name: string
  place: number
  digest: string
  drawn: boolean
}

export interface PlanFile {
  plan: PlanLine
  seed: string
  openDrawn: number
  covertEach: number
  repeated: boolean
  office: boolean
  townships: PlanTownship[]
  checks: Check[]
  asOf: string
}

export interface FormLine {
  code: string
  name: string
  english: string
  scene: string
  each: string
  cap: string | null
  /** Why a photo is compulsory. */
  photo: string | null
}

export interface Choice {
  code: string
  name: string
}

export interface FindingLine {
  number: string
  check: number
  checkKind: CheckKind
  period: string
  kind: string
  name: string
  township: string
  townshipName: string
  countyName: string
  place: string
  foundAt: string
  deduction: number
  responsibleName: string | null
  state: string
  stateName: string
  objectUntil: string | null
  withdrawReason: string | null
}

export interface CheckFile {
  check: Check
  lines: FormLine[]
  units: Choice[]
  findings: FindingLine[]
  today: string
}

export interface PhotoView {
  id: string
  url: string
  thumbnailUrl: string | null
  name: string
  role: string
  takenAt: string | null
  sha256: string
  uploader: string
  annulment: { at: string; by: string; reason: string } | null
}

export interface FindingFile {
  head: FindingLine
  scene: string
  words: string
  lon: number | null
  lat: number | null
  datum: string | null
  recordedBy: string
  recordedAt: string
  counts: boolean
  /** Other findings with the same photo: a doubt for whoever decides. */
  samePhotoIn: string[]
  photos: PhotoView[]
  story: {
    code: string
    action: string
    state: string
    who: string
    unit: string | null
    at: string
    note: string
    files: PhotoView[]
  }[]
  actions: { code: string; name: string; proof: boolean }[]
}

export interface FindingOptions {
  office: boolean
  townships: Choice[]
  units: Choice[]
  rules: { code: string; title: string; lines: FormLine[] }[]
}

export interface Recorded {
  number: string
  repeated: boolean
  /** What happened, in words. */
  said: string
}

export const checks = {
  plans: (period: string | undefined) => api.get<PlanList>('checks/plans', { period }),
  plan: (id: string) => api.get<PlanFile>(`checks/plans/${id}`),
  draw: (given: Answers) => api.post<PlanFile>('checks/plans', given),
  annulPlan: (id: string, reason: string) => api.post<PlanFile>(`checks/plans/${id}/annul`, { reason }),
  addCovert: (id: string, township: string) => api.post<PlanFile>(`checks/plans/${id}/checks`, { township }),
  checkers: () =>
    api.get<{ people: { account: number; name: string; unit: string; title: string }[]; units: Choice[] }>(
      'checks/checkers',
    ),
  assign: (given: unknown) => api.post('checks/assign', given),
  mine: () => api.get<{ rows: Check[]; asOf: string }>('checks/mine'),
  check: (id: string) => api.get<CheckFile>(`checks/${id}`),
  record: (id: string, given: unknown) => api.post<Recorded>(`checks/${id}/findings`, given),
  recordOutside: (given: unknown) => api.post<Recorded>('checks/findings', given),
  complete: (id: string, given: Answers) => api.post<CheckFile>(`checks/${id}/complete`, given),
  findings: listOf<FindingLine>('checks/findings'),
  options: () => api.get<FindingOptions>('checks/findings/options'),
  finding: (number: string) => api.get<FindingFile>(`checks/findings/${number}`),
  withdraw: (number: string, reason: string) => api.post<FindingFile>(`checks/findings/${number}/withdraw`, { reason }),
  step: (number: string, action: string, answers: Answers) =>
    api.post<FindingFile>(`checks/findings/${number}/steps/${action}`, answers),
}

export const DATUMS = ['WGS-84', 'CGCS2000', 'GCJ-02'] as const
export const SCENES = ['urban', 'town', 'village'] as const

export type Say = (key: string, words?: Record<string, unknown>) => string

/** Undone checks whose day has passed are late; the day itself still counts. */
export function toneOf(check: Pick<Check, 'doneOn' | 'due'>, today: string): Tone {
  if (check.doneOn) return 'proven'
  return check.due !== null && check.due < today ? 'overdue' : 'active'
}

export function stateOf(check: Check): string {
  if (check.doneOn) return 'done'
  return check.unitName || check.checker || check.unit ? 'assigned' : 'unassigned'
}

/** What a finding costs its check; some cost it nothing, since the rules take them off the total. */
export function costOf(deduction: number, say: Say): string {
  return Number(deduction) === 0 ? say('checks.offTotal') : `−${deduction} ${say('checks.unitOfMarks')}`
}

export const findingTone = (state: string): Tone =>
  state === 'objected' ? 'soon' : state === 'annulled' ? 'muted' : 'plain'

/** A point written as “111.5, 27.8”; null where nothing is, undefined where it cannot be read. */
export function pointOf(text: unknown): { lon: number; lat: number } | null | undefined {
  const written = String(text ?? '').trim()
  if (written === '') return null
  const match = /^(\d{1,3}(?:\.\d+)?)\s*[,，\s]\s*(\d{1,2}(?:\.\d+)?)$/.exec(written)
  return match ? { lon: Number(match[1]), lat: Number(match[2]) } : undefined
}

/** What the server is told; an unreadable point goes half, so that it is objected to beside its field. */
export function findingBody(answers: Answers) {
  const point = pointOf(answers.point)
  return {
    kind: answers.kind ?? null,
    at: answers.at ?? null,
    place: answers.place ?? null,
    words: answers.words ?? null,
    responsible: answers.responsible ?? null,
    photos: answers.photos ?? [],
    lon: point?.lon ?? (point === undefined ? 0 : null),
    lat: point?.lat ?? null,
    datum: point ? (answers.datum ?? null) : null,
  }
}

/** The form of one finding: what, where, when; nothing of the person (ruling 6). */
export function findingFields(lines: FormLine[], units: Choice[], english: boolean, say: Say): FormField[] {
  const wanted = (code: unknown) => lines.find((line) => line.code === code)?.photo ?? undefined
  const photo = (required: boolean): FormField => ({
    name: 'photos',
    label: say('checks.photos'),
    kind: 'photos',
    role: 'SITE',
    max: 12,
    required,
    reason: required ? say('checks.photoWanted') : undefined,
    when: (values) => Boolean(wanted(values.kind)) === required,
  })
  const some = [true, false].filter((required) => lines.some((line) => Boolean(line.photo) === required))
  return [
    {
      name: 'kind',
      label: say('checks.kind'),
      kind: 'choice',
      required: true,
      options: lines.map((line) => ({
        value: line.code,
        label: `${say(`checks.scenes.${line.scene}`)} · ${english ? line.english : line.name}`,
        note:
          Number(line.each) === 0
            ? say('checks.offTotal')
            : say(line.cap ? 'checks.eachCapped' : 'checks.each', { each: line.each, cap: line.cap }),
      })),
    },
    ...some.map(photo),
    {
      name: 'place',
      label: say('checks.place'),
      kind: 'text',
      required: true,
      maxLength: 200,
      hint: say('checks.placeHint'),
    },
    { name: 'words', label: say('checks.words'), kind: 'longText', maxLength: 2000 },
    { name: 'at', label: say('checks.at'), kind: 'dateTime', hint: say('checks.atHint') },
    { name: 'point', label: say('checks.point'), kind: 'text', hint: say('checks.pointHint') },
    {
      name: 'datum',
      label: say('checks.datum'),
      kind: 'choice',
      value: DATUMS[0],
      options: DATUMS.map((datum) => ({ value: datum, label: datum })),
      when: (values) => String(values.point ?? '').trim() !== '',
    },
    {
      name: 'responsible',
      label: say('checks.responsible'),
      kind: 'choice',
      options: units.map(({ code, name }) => ({ value: code, label: name })),
    },
  ]
}

/** P10: 督措施、督进度、督质量、督成效. */
export function completeForm(today: string, say: Say): FileAction {
  const words = ['measures', 'progress', 'quality', 'effect'] as const
  return {
    code: 'complete',
    label: say('checks.complete'),
    kind: 'primary',
    next: say('checks.completeNext'),
    fields: [
      { name: 'day', label: say('checks.day'), kind: 'date', required: true, value: today },
      ...words.map((name): FormField => ({
        name,
        label: say(name === 'progress' ? 'checks.progressWords' : `checks.${name}`),
        kind: 'longText',
        maxLength: 2000,
      })),
    ],
  }
}

export function stepForm(action: FindingFile['actions'][number], say: Say): FileAction {
  return {
    code: action.code,
    label: action.name,
    kind: action.code === 'annul' ? 'return' : 'primary',
    next: say(`checks.next.${action.code}`),
    fields: [
      { name: 'reason', label: say('checks.reason'), kind: 'longText', required: true, maxLength: 500 },
      ...(action.proof
        ? [
            {
              name: 'proofs',
              label: say('checks.proofs'),
              kind: 'documents',
              required: true,
              role: 'DOCUMENT',
              max: 12,
            } as FormField,
          ]
        : []),
    ],
  }
}

export function reasonForm(code: string, label: string, next: string, say: Say): FileAction {
  return {
    code,
    label,
    kind: 'return',
    next,
    fields: [{ name: 'reason', label: say('checks.reason'), kind: 'longText', required: true, maxLength: 500 }],
  }
}
