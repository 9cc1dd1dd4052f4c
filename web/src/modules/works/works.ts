import { api } from '@/api/client'
import type { ShownFigure } from '@/figures/figure'
import type { Answers, FieldKind, FormField } from '@/forms/field'
import type { FileAction, StoryEntry } from '@/pages'
import type { Tone } from '@/parts'

export type RiskLevel = 'settled' | 'none' | 'watch' | 'high' | 'late'

export interface Coded {
  code: string
  name: string
}

/** A task of the year's list, as lists show it. */
export interface TaskLine {
  number: string
  title: string
  kind: string
  kindName: string
  battle: string
  battleName: string
  programmeName: string | null
  owner: string
  ownerName: string
  cooperating: string[]
  regionName: string
  basis: string
  startsOn: string
  dueOn: string
  duePhrase: string | null
  quantity: string | null
  achieved: string | null
  quantityUnit: string | null
  state: string
  stateName: string
  riskLevel: RiskLevel
  risk: ShownFigure
  riskSentence: string
  progress: string
  late: boolean
  reportedOn: string | null
  doneOn: string | null
  campaign: string | null
  next: { name: string; dueOn: string; late: boolean } | null
}

/** A milestone, with the day that the first plan gave it. */
export interface Mark {
  number: number
  name: string
  dueOn: string
  firstDueOn: string
  doneOn: string | null
  late: boolean
}

export interface Plan {
  version: number
  state: 'IN_FORCE' | 'REPLACED' | 'ASKED' | 'REFUSED' | 'LAPSED'
  dueOn: string
  reason: string
  askedBy: string
  askedAt: string
  decidedBy: string | null
  decidedAt: string | null
  decision: string | null
  milestones: { number: number; name: string; dueOn: string; doneOn: string | null }[]
}

export interface Question {
  name: string
  label: string
  kind: FieldKind
  required: boolean
  reason: string | null
  hint: string | null
  value: string | null
  unit: string | null
  role: string | null
  max: number | null
  maxLength: number | null
  options: { value: string; label: string; note: string | null }[]
}

export interface Action {
  code: string
  label: string
  kind: 'primary' | 'plain' | 'return'
  fields: Question[]
}

export interface Entry {
  id: string
  at: string
  action: string
  what: string
  who: string | null
  unit: string | null
  note: string | null
  facts: { label: string; value: string }[]
  proofs: {
    id: string
    name: string
    role: string
    mediaType: string
    sha256: string
    takenAt: string | null
    annulled: boolean
  }[]
}

export interface TaskFile {
  head: TaskLine
  version: number
  content: string
  programme: string | null
  region: string
  giverName: string
  cooperatingUnits: string[]
  plans: Plan[]
  milestones: Mark[]
  actions: Action[]
  story: Entry[]
  mayEdit: boolean
  asOf: string
}

export interface Bar {
  task: TaskLine
  firstDueOn: string
  replanned: boolean
  milestones: Mark[]
}

export interface Chart {
  today: string
  bars: Bar[]
  asOf: string
}

export interface CampaignLine {
  number: string
  title: string
  battleName: string | null
  ownerName: string
  units: string[]
  regions: string[]
  startsOn: string
  endsOn: string
  state: string
  stateName: string
  late: boolean
  tasks: ShownFigure
  done: ShownFigure
  lateTasks: ShownFigure
}

export interface CampaignFile {
  head: CampaignLine
  version: number
  goals: string
  basis: string
  result: string | null
  closedOn: string | null
  giverName: string
  tasks: TaskLine[]
  matters: string[]
  actions: Action[]
  story: Entry[]
  mayLink: boolean
  asOf: string
}

export interface Options {
  today: string
  measures: Coded[]
  battles: Coded[]
  programmes: Coded[]
  states: Coded[]
  campaignStates: Coded[]
  risks: Coded[]
  units: Coded[]
  regions: Coded[]
  owners: Coded[]
  places: Coded[]
  campaigns: Coded[]
  mayGive: boolean
}

export interface Schedule {
  dueOn: string
  milestones: { number: number; name: string; dueOn: string }[]
}

export const choicesOf = (list: readonly Coded[] | undefined) =>
  (list ?? []).map(({ code, name }) => ({ value: code, label: name }))

const RISK_TONES: Record<RiskLevel, Tone> = {
  settled: 'muted',
  none: 'plain',
  watch: 'soon',
  high: 'soon',
  late: 'overdue',
}

export const riskTone = (level: RiskLevel): Tone => RISK_TONES[level]

/** Done is proven; what waits for a check is not. */
export function stateTone({ state, late }: { state: string; late: boolean }): Tone {
  if (state === 'done' || state === 'closed') return 'proven'
  if (late) return 'overdue'
  if (['cancelled', 'drafted', 'paused'].includes(state)) return 'muted'
  return ['running', 'accepted'].includes(state) ? 'active' : 'soon'
}

/** 11/28 个 */
export function quantityOf({ achieved, quantity, quantityUnit }: TaskLine): string | null {
  return quantity === null ? null : `${achieved ?? '0'}/${quantity} ${quantityUnit ?? ''}`
}

/** The steps that the procedure allows, as the page's forms. */
export function actionsOf(actions: readonly Action[]): FileAction[] {
  return actions.map(({ code, label, kind, fields }) => ({ code, label, kind, fields: fields.map(fieldOf) }))
}

function fieldOf(question: Question): FormField {
  const { name, label, kind, required, reason, hint, value, unit, role, max, maxLength, options } = question
  return {
    name,
    label,
    kind,
    required,
    reason: reason ?? undefined,
    hint: hint ?? undefined,
    value: value ?? undefined,
    unit: unit ?? undefined,
    role: role ?? undefined,
    max: max ?? undefined,
    maxLength: maxLength ?? undefined,
    options: options.map((option) => ({ ...option, note: option.note ?? undefined })),
  }
}

/** What a step's form answers, as the server takes it: words by field, and the proof. */
export function stepOf(version: number, fields: readonly FormField[], answers: Answers) {
  const isProof = (name: string) => fields.some((field) => field.name === name && field.kind === 'documents')
  const given = Object.entries(answers).filter(([, value]) => value !== null)
  return {
    version,
    fields: Object.fromEntries(
      given
        .filter(([name]) => !isProof(name))
        .map(([name, value]) => [name, Array.isArray(value) ? value.join(',') : String(value)]),
    ),
    files: given.filter(([name]) => isProof(name)).flatMap(([, value]) => value as string[]),
  }
}

const GOOD = ['check', 'close', 'confirm', 'approve-plan']
const BAD = ['return', 'object', 'cancel', 'withdraw', 'refuse-plan', 'refuse-pause', 'refuse-cancel', 'reopen']

export function storyOf(story: readonly Entry[]): StoryEntry[] {
  return story.map((entry) => ({
    id: entry.id,
    at: entry.at,
    who: entry.who,
    unit: entry.unit,
    what: entry.what,
    note: entry.note,
    facts: entry.facts,
    tone: GOOD.includes(entry.action)
      ? 'good'
      : BAD.includes(entry.action) || entry.action === 'clock'
        ? 'bad'
        : entry.action === 'claim'
          ? 'waiting'
          : 'plain',
    photos: entry.proofs.map((proof) => ({
      id: proof.id,
      name: proof.name,
      role: proof.role,
      takenAt: proof.takenAt,
      sha256: proof.sha256,
      url: `/api/v1/evidence/${proof.id}`,
      thumbnailUrl: proof.mediaType.startsWith('image/') ? `/api/v1/evidence/${proof.id}/thumbnail` : null,
    })),
  }))
}

export const works = {
  options: () => api.get<Options>('works/options'),
  counts: (query: { unit?: string; year?: string }) =>
    api.get<{ year: number; counts: ShownFigure[]; asOf: string }>('works/tasks/counts', query),
  task: (number: string) => api.get<TaskFile>(`works/tasks/${encodeURIComponent(number)}`),
  chart: (query: Record<string, string | undefined>) => api.get<Chart>('works/chart', query),
  schedule: (query: { kind: string; start: string; due?: string; phrase?: string }) =>
    api.get<Schedule>('works/schedule', query),
  campaigns: () => api.get<{ rows: CampaignLine[]; total: number; asOf: string }>('works/campaigns'),
  campaign: (number: string) => api.get<CampaignFile>(`works/campaigns/${encodeURIComponent(number)}`),
}
