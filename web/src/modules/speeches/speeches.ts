import { api } from '@/api/client'
import type { ListResult } from '@/api/list'

export const KINDS = ['TARGET', 'TASK', 'DUTY', 'COMMITMENT', 'FORBIDDEN', 'CONSEQUENCE'] as const
export type Kind = (typeof KINDS)[number]
export const STATES = ['OPEN', 'ACCEPTED', 'REJECTED', 'MERGED'] as const
export type State = (typeof STATES)[number]
export const COMPARISONS = ['AT_LEAST', 'AT_MOST', 'EXACTLY', 'RISE_BY', 'FALL_BY'] as const
export type Comparison = (typeof COMPARISONS)[number]

/** A deadline or period as it was said; without a day somebody has to say which is meant. */
export interface Due {
  phrase: string
  from: string | null
  date: string | null
  choices: string[]
}

/** A unit as the text names it; without a code none or several fit. */
export interface NamedUnit {
  words: string
  code: string | null
  candidates: string[]
  lead: boolean
}

type Amount = number | string | null

/** What is proposed; which fields there are depends on its type. */
export interface Content {
  type: Kind
  units?: NamedUnit[]
  due?: Due | null
  indicator?: string
  code?: string | null
  comparison?: Comparison
  value?: Amount
  unit?: string
  base?: string
  scope?: string
  action?: string
  object?: string
  frequency?: string
  quantity?: Amount
  quantityUnit?: string
  duty?: string
  promise?: string
  deed?: string
  condition?: string
  effect?: string
  points?: Amount
}

export interface Stretch {
  paragraph: number
  from: number
  to: number
}

export interface Mark extends Stretch {
  role: string
}

/** What a confirmed proposal became. */
export interface Made {
  kind: 'task' | 'letter' | 'statement'
  number: string
  line: number | null
  address: string | null
}

export interface Proposal extends Stretch {
  id: number
  version: number
  state: State
  kind: Kind
  part: number
  sentence: string
  marks: Mark[]
  reason: string
  rule: string
  certainty: number
  comparedWith: { standing: 'NEW' | 'CHANGED' | 'REPEATED'; speech: string; sentence: string; changed: string[] } | null
  content: Content
  /** What must be filled in before it can be accepted. */
  asks: string[]
  made: Made | null
  decidedBy: string | null
  decidedAt: string | null
  note: string
}

/** A place that was mended while the text was read, or where something is missing. */
export interface Repair {
  kind: string
  paragraph: number
  was: string
  is: string
}

export interface SpeechFile {
  number: string
  title: string
  meeting: string
  heldOn: string
  by: string
  at: string
  repairs: Repair[]
  parts: { title: string; from: number }[]
  paragraphs: { index: number; text: string }[]
  proposals: Proposal[]
  mayConfirm: boolean
  drafted: number
  issued: number
}

export interface SpeechLine {
  number: string
  title: string
  meeting: string
  heldOn: string
  by: string
  at: string
  proposals: number
  open: number
  accepted: number
  drafted: number
  issued: number
}

export interface Named {
  code: string
  name: string
}

export interface SpeechOptions {
  units: Named[]
  indicators: (Named & { unit: string })[]
  mayReadIn: boolean
  /** Set where the setting for an external language model is on. */
  model: { name: string; address: string } | null
}

export interface OwnLines {
  unit: string
  unitName: string
  rows: Proposal[]
}

/** A sentence from which something was made. */
export interface Source extends Stretch {
  speech: string
  title: string
  heldOn: string
  proposal: number
  sentence: string
  line: number | null
}

const PATH = 'speeches'
const at = (number: string) => `${PATH}/${encodeURIComponent(number)}`
const of = (number: string, id: number) => `${at(number)}/proposals/${id}`

export const speeches = {
  list: () => api.get<ListResult<SpeechLine>>(PATH),
  options: () => api.get<SpeechOptions>('speech-options'),
  one: (number: string) => api.get<SpeechFile>(at(number)),
  read: (form: FormData, onProgress: (share: number) => void) => api.upload<{ number: string }>(PATH, form, onProgress),
  reread: (number: string) => api.post<SpeechFile>(`${at(number)}/reread`),
  issue: (number: string) => api.post<SpeechFile>(`${at(number)}/issue`),
  propose: (number: string, body: unknown) => api.post<SpeechFile>(`${at(number)}/proposals`, body),
  edit: (number: string, id: number, body: unknown) => api.put<SpeechFile>(of(number, id), body),
  decide: (number: string, id: number, step: Step, body: unknown) =>
    api.post<SpeechFile>(`${of(number, id)}/${step}`, body),
  lines: (number: string, unit: string | undefined) => api.get<OwnLines>(`${at(number)}/lines`, { unit }),
  sources: (kind: 'task' | 'letter', number: string) =>
    api.get<{ rows: Source[] }>(`speech-sources/${kind}/${encodeURIComponent(number)}`).then(({ rows }) => rows),
}

export type Step = 'accept' | 'reject' | 'merge' | 'reopen'

/** The page of a speech at one of its sentences. */
export function sentenceLink({ speech, proposal }: Pick<Source, 'speech' | 'proposal'>) {
  return { path: `/speeches/${speech}`, query: { proposal: String(proposal) } }
}
