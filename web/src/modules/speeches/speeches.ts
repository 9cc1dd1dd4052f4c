import { addressOf, api } from '@/api/client'
import { works } from '@/modules/works/works'

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

/** What a confirmed proposal became; a statement is kept as it was said and nothing is made of it. */
export interface Made {
  kind: 'task' | 'letter' | 'statement'
  number: string | null
  line: number | null
  address: string
}

/** What must be said before a proposal can be accepted, with its field in the form. */
export interface Ask {
  field: string
  message: string
  mend: string | null
}

export const FILINGS = ['TASK', 'TARGET', 'ITEM', 'STATEMENT'] as const
/** What is to be made of a proposal: a task, a figure or words in a letter, or nothing. */
export type FiledAs = (typeof FILINGS)[number]

export interface Filing {
  into: FiledAs
  takers: string[]
  takerNames: Named[]
  /** Whether every taker gets a task of its own; null while nobody decided. */
  each: boolean | null
  measure: string | null
  battle: string | null
}

/** How a proposal stands to what was confirmed from earlier speeches. */
export interface Compared {
  standing: 'NEW' | 'CHANGED' | 'REPEATED'
  title: string | null
  heldOn: string | null
  sentence: string | null
  address: string | null
  changes: { part: string; before: string; now: string }[]
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
  comparedWith: Compared | null
  content: Content
  filing: Filing
  asks: Ask[]
  allMade: Made[]
  into: number | null
  /** As it was first proposed; null while nobody corrected it. */
  original: Content | null
  /** What it was after each correction, the first first. */
  corrections: { content: Content; by: string; at: string }[]
  addedBy: string
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

export interface TaskLine {
  number: string
  title: string
  owner: string
  dueOn: string
}

export interface Annulment {
  at: string
  by: string
  reason: string
}

export interface SpeechFile {
  number: string
  title: string
  meeting: string
  heldOn: string
  unit: string
  by: string
  at: string
  sha256: string
  /** Whether the whole text is shown; else only the lines of the reader's own unit. */
  whole: boolean
  repairs: Repair[]
  parts: { title: string; from: number }[]
  paragraphs: { index: number; text: string }[]
  proposals: Proposal[]
  /** What the external language model did, in words; null where it was not asked. */
  model: string | null
  mayConfirm: boolean
  drafted: TaskLine[]
  issued: TaskLine[]
  annulment: Annulment | null
}

export interface SpeechLine {
  number: string
  title: string
  meeting: string
  heldOn: string
  unit: string
  by: string
  at: string
  counts: { state: State; name: string; count: number; address: string }[]
  annulment: Annulment | null
}

export interface Named {
  code: string
  name: string
}

/** What there is to choose from; the kinds of measures and battles are those of tasks. */
export interface SpeechOptions {
  today: string
  mayReadIn: boolean
  units: Named[]
  indicators: (Named & { unit: string })[]
  measures: Named[]
  battles: Named[]
  /** Set where the setting for an external language model is on. */
  model?: ModelPlace | null
}

/** An external language model, and the host to which a text goes. */
export interface ModelPlace {
  name: string
  address: string
}

export interface OwnLines {
  number: string
  title: string
  heldOn: string
  unit: string
  unitName: string
  lines: Proposal[]
}

/** A sentence from which something was made; without an address the reader sees nothing else of that speech. */
export interface Source extends Stretch {
  speech: string
  title: string
  heldOn: string
  proposal: number
  sentence: string
  line: number | null
  address: string | null
}

const PATH = 'speeches'
const at = (number: string) => `${PATH}/${encodeURIComponent(number)}`
const of = (number: string, id: number) => `${at(number)}/proposals/${id}`

export const speeches = {
  options: async (): Promise<SpeechOptions> => {
    const [own, { measures, battles }] = await Promise.all([
      api.get<Omit<SpeechOptions, 'measures' | 'battles'>>('speech-options'),
      works.options(),
    ])
    return { ...own, measures, battles }
  },
  one: (number: string) => api.get<SpeechFile>(at(number)),
  read: (form: FormData, onProgress: (share: number) => void) => api.upload<{ number: string }>(PATH, form, onProgress),
  reread: (number: string) => api.post<{ added: number; gone: number; speech: SpeechFile }>(`${at(number)}/reread`),
  askModel: (number: string) => api.post<SpeechFile>(`${at(number)}/model`),
  issue: (number: string) => api.post<{ numbers: string[]; speech: SpeechFile }>(`${at(number)}/issue`),
  annul: (number: string, reason: string) => api.post<SpeechFile>(`${at(number)}/annulment`, { reason }),
  propose: (number: string, body: unknown) => api.post<Proposal>(`${at(number)}/proposals`, body),
  edit: (number: string, id: number, body: unknown) => api.put<Proposal>(of(number, id), body),
  decide: (number: string, id: number, step: Step, body: unknown) =>
    api.post<Proposal>(`${of(number, id)}/${step}`, body),
  lines: (number: string, unit: string | undefined) => api.get<OwnLines>(`${at(number)}/lines`, { unit }),
  sources: (kind: 'task' | 'letter', number: string) =>
    api.get<{ rows: Source[] }>(`speech-sources/${kind}/${encodeURIComponent(number)}`).then(({ rows }) => rows),
}

export type Step = 'accept' | 'reject' | 'merge' | 'reopen'

/** Address of the file as it came in. */
export const originalOf = (number: string) => addressOf(`${at(number)}/original`)
