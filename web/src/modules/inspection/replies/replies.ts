import { api } from '@/api/client'

/** true, partly, untrue. */
export type Truth = 'true' | 'partly' | 'untrue'
export type Handling = 'open' | 'staged' | 'done'
export type Disposition = 'handle' | 'transferred' | 'merged' | 'declined'

export interface PointAnswer {
  point: string
  finding: Truth | null
  facts: string
}

/** What is still to be done: what, by whom, by when. */
export interface Milestone {
  measure: string
  responsible: string
  by: string | null
}

export interface Attachment {
  name: string
  file: string | null
}

/** What a reply says, section by section (M12-06). */
export interface ReplyContent {
  form: string
  reported: string
  points: PointAnswer[]
  truth: Truth | null
  handlingText: string
  handling: Handling | null
  disposition: Disposition
  milestones: Milestone[]
  accountability: { persons: number | null; measures: string }
  attachments: Attachment[]
  /** What was said to a doubt, by its key. */
  explanations: Record<string, string>
}

export type Weight = 'OBJECTION' | 'DOUBT' | 'DIFFERENCE' | 'NOTE'

export interface Remark {
  rule: string
  basis: string
  weight: Weight
  field: string
  message: string
  key: string
  explanation: string | null
}

export interface ReplyFile {
  id: string
  name: string
  role: string
  url: string
  thumbnailUrl: string | null
  annulled: boolean
}

/** What somebody has said in a step already. */
export interface Material {
  action: string
  unit: string
  actor: string
  at: string
  note: string
  facts: { code: string; name: string; value: string; valueName: string }[]
  files: ReplyFile[]
}

/** What another case on the same subject or place was answered; `points` only where the reader may see that case. */
export interface OtherReply {
  matter: string
  acceptance: string
  unit: string
  truth: Truth
  writtenAt: string
  sameSubject: boolean
  metres: number | null
  anotherUnits: boolean
  contradicts: boolean
  open: boolean
  points: PointAnswer[] | null
  decision: { kind: 'settled' | 'reported'; truth: Truth | null; reason: string; by: string; at: string } | null
}

export interface FactDifference {
  fact: string
  name: string
  said: { unit: string; value: string }[]
  settled: string | null
  reported: boolean
  open: boolean
}

export interface ReplyVersion {
  version: number
  author: string
  unit: string
  writtenAt: string
  sha256: string
}

export interface ReplySignature {
  id: number
  capacity: string
  name: string
  post: string | null
  onBehalfOf: string | null
  at: string
  sha256: string
  voidedAt: string | null
}

export interface FrozenReply {
  id: number
  version: number
  title: string
  sha256: string
  frozenAt: string
  url: string
}

/** A reply's page as `GET /matters/{number}/reply` answers it. */
export interface ReplyView {
  number: string
  state: string
  handed: {
    inspection: string
    batch: number
    sequence: number
    acceptance: string
    starred: boolean
    district: string
    pollution: string[]
    handedOver: string
    points: string[]
    description: string
    owner: string | null
  }
  form: { code: string; title: string; hint: string; required: boolean }[]
  /** Newest version; 0 while the content is only proposed. */
  version: number
  content: ReplyContent
  sha256: string | null
  mayWrite: boolean
  mayDecide: boolean
  remarks: Remark[]
  ready: boolean
  materials: Material[]
  files: ReplyFile[]
  others: OtherReply[]
  differences: FactDifference[]
  versions: ReplyVersion[]
  signatures: ReplySignature[]
  documents: FrozenReply[]
}

export interface Checked {
  remarks: Remark[]
  ready: boolean
}

export interface Decision {
  other: string
  kind: string
  truth: string | null
  reason: string
  document: string | null
}

const path = (number: string) => `matters/${encodeURIComponent(number)}/reply`

export const replies = {
  page: (number: string) => api.get<ReplyView>(path(number)),
  write: (number: string, version: number, content: ReplyContent) =>
    api.put<ReplyView>(path(number), { version, content }),
  check: (number: string, content: ReplyContent) => api.post<Checked>(`${path(number)}/check`, content),
  version: (number: string, version: number) => api.get<ReplyContent>(`${path(number)}/versions/${version}`),
  decide: (number: string, decision: Decision) => api.post<ReplyView>(`${path(number)}/decisions`, decision),
  preview: (number: string) => `${path(number)}/preview`,
}

/** One field of which two texts say something else. */
export interface Change {
  /** Where it stands, as remarks name it: `points.0.facts`. */
  field: string
  before: string
  after: string
}

type Words = (key: string) => string

/** Where two texts differ, field by field in the order of the form. */
export function changesBetween(before: ReplyContent, after: ReplyContent, word: Words): Change[] {
  const [one, other] = [flat(before, word), flat(after, word)]
  return [...new Set([...one.keys(), ...other.keys()])]
    .map((field) => ({ field, before: one.get(field) ?? '', after: other.get(field) ?? '' }))
    .filter((change) => change.before !== change.after)
}

function flat(content: ReplyContent, word: Words): Map<string, string> {
  const named = (kind: string, code: string | null) => (code === null ? '' : word(`${kind}.${code}`))
  const { persons, measures } = content.accountability
  return new Map([
    ['reported', content.reported],
    ...content.points.flatMap((point, index): [string, string][] => [
      [`points.${index}.finding`, named('truths', point.finding)],
      [`points.${index}.facts`, point.facts],
    ]),
    ['truth', named('truths', content.truth)],
    ['handlingText', content.handlingText],
    ['handling', named('handlings', content.handling)],
    ['disposition', named('dispositions', content.disposition)],
    ...content.milestones.map((step, index): [string, string] => [
      `milestones.${index}`,
      [step.measure, step.responsible, step.by].filter(Boolean).join(' · '),
    ]),
    ['accountability', persons === null ? '' : [String(persons), measures].filter(Boolean).join(' · ')],
    ...content.attachments.map((attachment, index): [string, string] => [
      `attachments.${index}`,
      attachment.name + (attachment.file ? '' : ` (${word('missing')})`),
    ]),
  ])
}

/** The id under which a field stands on the page. A remark about a part leads to the section that holds it. */
export function anchorOf(field: string): string {
  return `reply-${field.replaceAll('.', '-')}`
}

/** Section of the form to which a field belongs, with its place in it: `points.0.facts` is point 1 of `points`. */
export function placeOf(field: string): { section: string; place: number | null } {
  const [section, place] = field.split('.')
  const number = Number(place)
  return { section, place: place === undefined || Number.isNaN(number) ? null : number + 1 }
}

/** What has been said already goes behind what is written. */
export function appended(text: string, words: string): string {
  return text.trim() ? `${text.trimEnd()}\n${words}` : words
}

/** A step's words, its facts behind them. */
export function wordsOf(material: Material): string {
  const facts = material.facts.map((fact) => `${fact.name}：${fact.valueName}`).join('；')
  return [`${material.unit}：${material.note}`.trim(), facts].filter(Boolean).join(' ')
}

/** What stands in the way first. */
export function inOrder(remarks: readonly Remark[]): Remark[] {
  const order: Weight[] = ['OBJECTION', 'DOUBT', 'DIFFERENCE', 'NOTE']
  return order.flatMap((weight) => remarks.filter((remark) => remark.weight === weight))
}
