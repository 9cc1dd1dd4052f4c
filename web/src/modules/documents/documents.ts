import { api } from '@/api/client'
import type { ShownFigure } from '@/figures/figure'
import type { Answers, FormField } from '@/forms/field'
import type { FileAction, FileSection, StoryEntry } from '@/pages'
import type { Tone } from '@/parts'
import { formatTime } from '@/time/time'

export interface Named {
  code: string
  name: string
}

export interface DocumentLine {
  id: number
  /** As printed: 〔2026〕12号; null before it is issued. */
  number: string | null
  title: string
  kind: string
  region: Named
  unit: Named
  period: Named
  subject: string | null
  state: Named
  draftedBy: string
  draftedAt: string
  changedAt: string
  issuedOn: string | null
}

export interface DocumentList {
  rows: DocumentLine[]
  states: Named[]
  mayDraft: boolean
  asOf: string
}

/** Words with the addresses under which their figures open; `filled` where they came from a field or a person. */
export interface Span {
  words: string
  refs: string[]
  filled: boolean
}

export interface Piece {
  kind: 'HEADING' | 'PARAGRAPH' | 'TABLE' | 'PICTURE'
  level: number
  spans: Span[]
  rows: { cells: { spans: Span[] }[] }[]
  picture: { bytes: string; description: string; widthMillimetres: number } | null
}

export interface Proof {
  label: string
  figure: ShownFigure
  edition: string | null
  clause: string | null
  method: string
  asOf: string
  note: string | null
  hash: string
}

export interface Content {
  pieces: Piece[]
  figures: Proof[]
}

/** A sentence that says something else than before; `before` null where it is new, `now` null where it is gone. */
export interface Change {
  place: number
  before: string | null
  now: string | null
}

export interface Finding {
  key: string
  rule: string
  weight: 'CONTRADICTION' | 'QUESTION'
  figures: string[]
  places: string[]
  says: string
  implies: string
  mend: string
  known: string | null
  explanation: { words: string; byName: string; at: string } | null
}

/** A place that a person has to fill and has not filled yet. */
export interface Gap {
  name: string
  place: string
}

export interface Version {
  number: number
  occasion: 'save' | 'submit' | 'pass' | 'sign'
  byName: string
  at: string
  sha256: string
}

export interface Question {
  name: string
  label: string
  kind: 'longText' | 'text'
  required: boolean
  hint: string | null
}

export interface PrintState {
  /** Whether a PDF can be made here at all. */
  available: boolean
  state: 'waiting' | 'printing' | 'printed' | 'failed' | null
  ahead: number
  expectedAt: string | null
  sha256: string | null
  failure: string | null
  file: string | null
}

export interface TakenStep {
  id: number
  at: string
  who: string
  unit: string
  what: string
  note: string
  action: string
  signature: string | null
}

export interface OpenedDocument {
  head: DocumentLine
  template: Named
  recipients: string
  copies: string
  typed: { name: string; words: string }[]
  mayWrite: boolean
  mayExplain: boolean
  content: Content
  changes: Change[]
  comparedWith: number | null
  gaps: Gap[]
  findings: Finding[]
  versions: Version[]
  actions: { code: string; name: string; fields: Question[] }[]
  story: TakenStep[]
  issue: {
    number: string
    on: string
    byName: string
    at: string
    signer: string
    seal: string
    sha256: string
  } | null
  annulled: { at: string; byName: string; reason: string } | null
  file: string
  pdf: PrintState
  revision: number
}

export interface OpenedVersion {
  version: Version
  title: string
  typed: { name: string; words: string }[]
  content: Content
  changes: Change[]
}

export const documents = {
  list: () => api.get<DocumentList>('documents'),
  open: (id: string) => api.get<OpenedDocument>(`documents/${id}`),
  version: (id: string, version: string) => api.get<OpenedVersion>(`documents/${id}/versions/${version}`),
  begin: (body: Answers) => api.post<OpenedDocument>('documents', body),
  write: (document: OpenedDocument, answers: Answers) =>
    api.put<OpenedDocument>(`documents/${document.head.id}`, writtenBody(document, answers)),
  explain: (id: number, finding: string, answers: Answers) =>
    api.post<OpenedDocument>(`documents/${id}/findings/${finding}/explanation`, answers),
  act: (document: OpenedDocument, action: string, answers: Answers) =>
    api.post<OpenedDocument>(`documents/${document.head.id}/steps/${action}`, {
      note: answers.note ?? '',
      seal: answers.seal ?? '',
      revision: document.revision,
    }),
  print: (id: number) => api.post<PrintState>(`documents/${id}/pdf`),
  printed: (id: number) => api.get<PrintState>(`documents/${id}/pdf`),
}

type Say = (key: string, words?: Record<string, unknown>) => string

/** What stands where nothing is known. */
export const MISSING = '暂无数据'
/** The step that no procedure knows: writing in the draft. */
export const WRITE = 'write'
const TYPED = 'typed.'

const TONES: Record<string, Tone> = {
  draft: 'plain',
  review: 'soon',
  signing: 'soon',
  signed: 'active',
  passed: 'active',
  issued: 'proven',
}

export function toneOf(state: string): Tone {
  return TONES[state] ?? 'muted'
}

/** What a saving sends: the words of the form and the revision that the person saw. */
export function writtenBody(document: OpenedDocument, answers: Answers) {
  const text = (name: string) => String(answers[name] ?? '')
  return {
    title: text('title'),
    recipients: text('recipients'),
    copies: text('copies'),
    typed: Object.fromEntries(document.typed.map(({ name }) => [name, text(TYPED + name)])),
    revision: document.revision,
  }
}

export function writingFields(document: OpenedDocument, say: Say): FormField[] {
  return [
    {
      name: 'title',
      label: say('documents.name'),
      kind: 'text',
      required: true,
      value: document.head.title,
      maxLength: 200,
    },
    {
      name: 'recipients',
      label: say('documents.recipients'),
      kind: 'text',
      value: document.recipients,
      maxLength: 1000,
    },
    ...document.typed.map(({ name, words }): FormField => ({
      name: TYPED + name,
      label: name,
      kind: 'longText',
      value: words,
      maxLength: 20000,
    })),
    { name: 'copies', label: say('documents.copies'), kind: 'text', value: document.copies, maxLength: 1000 },
  ]
}

const BACK = ['return', 'withdraw', 'annul']

/** Writing first, then the steps of the procedure. */
export function actionsOf(document: OpenedDocument, say: Say): FileAction[] {
  const steps = document.actions.map((step): FileAction => ({
    code: step.code,
    label: step.name,
    kind: BACK.includes(step.code) ? 'return' : 'primary',
    fields: step.fields.map(({ name, label, kind, required, hint }) => ({
      name,
      label,
      kind,
      required,
      hint: hint ?? undefined,
      maxLength: kind === 'longText' ? 2000 : 200,
    })),
    next: say(`documents.next.${step.code}`),
  }))
  const writing: FileAction = {
    code: WRITE,
    label: say('documents.write'),
    kind: 'plain',
    fields: writingFields(document, say),
    next: say('documents.writeNext'),
  }
  return document.mayWrite ? [writing, ...steps] : steps
}

export function storyOf(steps: TakenStep[]): StoryEntry[] {
  return steps.map((step) => ({
    id: String(step.id),
    at: step.at,
    who: step.who,
    unit: step.unit || null,
    what: step.signature ? `${step.what} · ${step.signature}` : step.what,
    note: step.note || null,
    tone: BACK.includes(step.action) ? 'bad' : step.action === 'issue' ? 'good' : 'plain',
  }))
}

/** What stands beside the words. */
export function sectionsOf(document: OpenedDocument, say: Say): FileSection[] {
  const { head, issue } = document
  const fact = (label: string, value: string | null | undefined) => ({ label: say(`documents.${label}`), value })
  const about = [
    fact('template', document.template.name),
    fact('region', head.region.name),
    fact('period', head.period.name),
    fact('subject', head.subject),
    fact('recipients', document.recipients),
    fact('copies', document.copies),
    fact('draftedBy', `${head.draftedBy} ${formatTime(head.draftedAt)}`),
  ]
  const issued = issue
    ? [
        fact('issuedOn', issue.on),
        fact('signer', issue.signer),
        fact('seal', issue.seal || say('documents.noSeal')),
        fact('issuedBy', `${issue.byName} ${formatTime(issue.at)}`),
        fact('sha256', issue.sha256),
      ]
    : []
  return [{ title: say('documents.about'), facts: [...about, ...issued].filter((one) => one.value) }]
}

/** The words of a piece as they are compared. */
export function wordsOf(piece: Piece): string {
  const of = (spans: Span[]) => spans.map((span) => span.words).join('')
  if (piece.kind === 'TABLE')
    return piece.rows.map((row) => row.cells.map((cell) => of(cell.spans)).join(' | ')).join('\n')
  return piece.picture ? piece.picture.description : of(piece.spans)
}

/** Places of the pieces in which a sentence has changed. */
export function changedPieces(pieces: Piece[], changes: Change[]): Set<number> {
  const said = changes.map((change) => change.now).filter((now): now is string => now !== null)
  return new Set(
    pieces.flatMap((piece, place) => {
      const words = wordsOf(piece)
      return said.some((now) => words.includes(now)) ? [place] : []
    }),
  )
}

/** Parts of a span: what is missing stands by itself, so that it can be marked. */
export function partsOf(words: string): { words: string; missing: boolean }[] {
  return words
    .split(new RegExp(`(${MISSING})`))
    .filter((part) => part !== '')
    .map((part) => ({ words: part, missing: part === MISSING }))
}

/** How many numbers stand without a value. */
export function missingIn(content: Content): number {
  return content.figures.filter((proof) => proof.figure.value === null).length
}

/** Findings that stand in the way of a submission and a signature. */
export function openFindings(findings: Finding[]): Finding[] {
  return findings.filter((one) => one.weight === 'CONTRADICTION' && one.explanation === null)
}
