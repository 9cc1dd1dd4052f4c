import type { FormField } from '@/forms/field'
import type { Photo } from '@/parts'
import type { Coded, Standing } from './matter'

/** A matter's file as `GET /matters/{number}` answers it. */
export interface MatterFile extends Standing {
  number: string
  track: Coded
  title: string
  description: string
  version: number
  owner: Coded | null
  responsible: string | null
  duty: { code: string; name: string; basis: string } | null
  kind: Coded
  medium: Coded
  source: Coded
  sourceRef: string | null
  /** What it is about: an enterprise, an object of a list, a grid. */
  linked: { kind: string; name: string } | null
  county: Coded
  township: Coded | null
  place: { address: string | null; lon: number | null; lat: number | null; datum: string | null } | null
  station: string | null
  figureRef: string | null
  openedAt: string
  openedBy: string
  satisfaction: Coded | null
  saidSolved: Coded | null
  cause: Coded | null
  rebounds: number
  mergedInto: RelatedMatter | null
  merged: RelatedMatter[]
  parties: PartyView[]
  replies: ReplyView[]
  differences: DifferenceView[]
  closurePackage: PackageEntry[]
  proposal: OwnerProposal | null
  /** Null where nothing is signed and nothing has to be. */
  signing: Signing | null
  clocks: ClockView[]
  timeline: TimelineEntry[]
  actions: ActionView[]
  /** Who has to take the next step; null at the end. */
  waitsFor: string | null
}

/** Another file to which this one is bound; of one outside the reader's jurisdiction only the number is told. */
export interface RelatedMatter {
  number: string
  title: string | null
  source: Coded | null
  sourceRef: string | null
  state: Coded | null
  closed: boolean
  openedAt: string | null
  dueAt: string | null
  overdue: boolean
  owner: Coded | null
  /** What its reporter was answered. */
  reply: string | null
}

export interface PartyView {
  unit: Coded
  part: Coded
  state: Coded
  since: string
}

/** What one unit answered last, fact by fact. */
export interface ReplyView {
  unit: Coded
  actor: string
  post: string | null
  at: string
  note: string
  facts: FactView[]
}

export interface FactView {
  fact: string
  name: string
  value: string
  valueName: string
  differs: boolean
}

/** A fact on which units differ, and what the office made of it. */
export interface DifferenceView {
  fact: string
  name: string
  settled: string | null
  reported: boolean
  open: boolean
}

/** One thing that a closure needs, and who brought it. */
export interface PackageEntry {
  item: string
  name: string
  why: string
  there: boolean
  by: string | null
  at: string | null
  note: string | null
}

/** Who is responsible by the rule for the place and kind. */
export interface OwnerProposal {
  responsible: Coded
  cooperating: Coded[]
  supervising: Coded | null
  leader: string | null
  basis: string
}

/** The chain of signatures: all that were given, and those that the procedure demands. */
export interface Signing {
  given: SignatureView[]
  chain: ChainLink[]
}

export interface SignatureView {
  id: number
  capacity: Coded
  name: string
  post: string | null
  /** Person on leave for whom it was given. */
  onBehalfOf: string | null
  at: string
  content: string
  sha256: string
  /** Whether it stands under the text as it is now. */
  current: boolean
  voidedAt: string | null
  voidedBy: string | null
  voidedWhy: string | null
}

export interface ChainLink {
  capacity: Coded
  signed: boolean
  who: string
  holders: string[]
}

export interface ClockView {
  code: string
  name: string
  startedAt: string
  dueAt: string
  stoppedAt: string | null
  pausedAt: string | null
  overdue: boolean
  workingMinutesLeft: number | null
  basis: string
}

/** A photo or paper of a step. */
export type PhotoView = Photo & {
  uploadedBy: string
  uploadedAt: string
  doubts: string[]
  annulment: { at: string; by: string; reason: string } | null
  /** Whether this person may declare that it proves nothing. */
  mayAnnul: boolean
}

export interface TimelineEntry {
  action: string
  name: string
  fromState: string | null
  toState: string
  /** A limit was reached and nobody acted. */
  system: boolean
  actor: string
  post: string | null
  unit: string | null
  /** Person on leave for whom it was done. */
  onBehalfOf: string | null
  at: string
  note: string
  signature: string | null
  details: { label: string; value: string }[]
  photos: PhotoView[]
}

/** A step open to this person now. */
export interface ActionView {
  action: string
  name: string
  next: string
  signs: string | null
  /** Person on leave for whom this reader would take it. */
  onBehalfOf: string | null
  fields: FieldView[]
}

/** One question of a step; what does not apply is null. */
export type FieldView = { [Key in keyof FormField]: FormField[Key] | null } & Pick<FormField, 'name' | 'label' | 'kind'>
