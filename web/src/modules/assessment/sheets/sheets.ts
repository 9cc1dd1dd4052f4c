import { api } from '@/api/client'
import type { Answers, FormField } from '@/forms/field'
import type { FileAction } from '@/pages'
import type { Photo, Tone } from '@/parts'
import type { Sheet as XlsxSheet } from '@/sheets/sheet'

export type SheetState = 'DRAFT' | 'SUBMITTED' | 'IN_FORCE' | 'RETURNED'

export interface SheetKind {
  code: string
  name: string
  english: string
  /** Who gives it, in words. */
  assessor: string
  full: number
  subjects: 'COUNTY' | 'TOWNSHIP' | 'DEPARTMENT'
  self: boolean
  basis: string
}

export interface SheetLine {
  id: number
  kind: SheetKind
  period: string
  unit: string
  unitName: string
  state: SheetState
  given: number
  of: number
}

export interface SheetList {
  period: string
  rows: SheetLine[]
  /** Kinds that the reader's unit may give in the period. */
  mine: SheetKind[]
  kinds: SheetKind[]
  office: boolean
  checks: boolean
  asOf: string
}

export interface SelfReport {
  sheet: number
  reporter: string
  place: number
  digest: string
  drawn: boolean
  unit: string | null
  unitName: string | null
  due: string | null
  verdict: 'CONFIRMED' | 'REFUTED' | null
  words: string | null
  decidedBy: string | null
  decidedAt: string | null
}

export interface MarkLine {
  subject: string
  name: string
  marks: number | null
  reason: string
}

export interface ProofView {
  id: string
  name: string
  url: string
  thumbnailUrl: string | null
  sha256: string
  /** Proves the verdict on a self-report rather than the sheet. */
  verdict: boolean
  annulled: boolean
}

export interface SheetFile {
  head: SheetLine
  locked: boolean
  submittedBy: string | null
  submittedAt: string | null
  signedBy: string | null
  signedAt: string | null
  returnReason: string | null
  lines: MarkLine[]
  proofs: ProofView[]
  story: { action: string; actorName: string; at: string; note: string }[]
  check: SelfReport | null
  actions: ('enter' | 'submit' | 'sign' | 'return' | 'assign' | 'decide' | 'reopen')[]
}

export interface Choice {
  code: string
  name: string
}

export interface AppointmentList {
  rows: { duty: string; unit: string; unitName: string }[]
  kinds: SheetKind[]
  units: Choice[]
}

export interface DrawList {
  seed: string | null
  rows: SelfReport[]
  office: boolean
  asOf: string
}

export interface PaymentView {
  id: number
  township: string
  townshipName: string
  countyName: string
  year: number
  quarter: number
  paidAt: string
  yuan: number
  inFull: boolean
  voucherNumber: string
  hasVoucher: boolean
  enteredBy: string
  enteredAt: string
  annulledBy: string | null
  annulReason: string | null
}

export interface PaymentList {
  year: number
  rows: PaymentView[]
  mayEnter: boolean
  townships: Choice[]
  asOf: string
}

export interface PaymentFile {
  payment: PaymentView
  voucher: Omit<ProofView, 'verdict'> | null
  mayAttach: boolean
  mayAnnul: boolean
}

/** One subject's marks as they stand in the grid. */
export interface TypedMark {
  subject: string
  marks: string
  reason: string
}

export const sheets = {
  list: (period: string | undefined) => api.get<SheetList>('sheets', { period }),
  open: (kind: string, period: string) => api.post<SheetFile>('sheets', { kind, period }),
  file: (id: string) => api.get<SheetFile>(`sheets/${id}`),
  enter: (id: string, marks: TypedMark[], proofs: string[]) => api.put<SheetFile>(`sheets/${id}`, { marks, proofs }),
  act: (id: string, action: string, given: unknown = {}) => api.post<SheetFile>(`sheets/${id}/${action}`, given),
  appointments: () => api.get<AppointmentList>('sheets/appointments'),
  appoint: (given: Answers) => api.post<AppointmentList>('sheets/appointments', given),
  endAppointment: (given: unknown) => api.post<AppointmentList>('sheets/appointments/end', given),
  draws: (kind: string, period: string) => api.get<DrawList>('sheets/draws', { kind, period }),
  myDraws: () => api.get<DrawList>('sheets/draws/mine'),
  draw: (given: unknown) => api.post<DrawList>('sheets/draws', given),
}

export const payments = {
  list: (year: number) => api.get<PaymentList>('payments', { year }),
  file: (id: string) => api.get<PaymentFile>(`payments/${id}`),
  enter: (given: unknown) => api.post<PaymentFile>('payments', given),
  attach: (id: string, voucher: string) => api.post<PaymentFile>(`payments/${id}/voucher`, { voucher }),
  annul: (id: string, reason: string) => api.post<PaymentFile>(`payments/${id}/annul`, { reason }),
}

type Say = (key: string, words?: Record<string, unknown>) => string

/** The quarter in which a day lies: 2026-Q3. */
export const quarterOf = (day: string) => `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`

export const toneOf = (state: SheetState): Tone =>
  ({ DRAFT: 'plain', SUBMITTED: 'soon', IN_FORCE: 'proven', RETURNED: 'overdue' })[state] as Tone

/** Which of the lines were changed, so that nothing else is sent. */
export function changedMarks(lines: MarkLine[], typed: TypedMark[]): TypedMark[] {
  return typed.filter((one) => {
    const line = lines.find(({ subject }) => subject === one.subject)
    return (line?.marks ?? '').toString() !== one.marks.trim() || (line?.reason ?? '') !== one.reason.trim()
  })
}

export const typedOf = (lines: MarkLine[]): TypedMark[] =>
  lines.map(({ subject, marks, reason }) => ({ subject, marks: marks === null ? '' : String(marks), reason }))

/** The cell to go to with Enter or the arrows; undefined beyond the grid's edges. */
export function nextCell(row: number, key: string, rows: number): number | undefined {
  const to = key === 'ArrowUp' ? row - 1 : key === 'ArrowDown' || key === 'Enter' ? row + 1 : undefined
  return to !== undefined && to >= 0 && to < rows ? to : undefined
}

/** The sheet as a table to be filled in elsewhere and imported again. */
export function templateOf(file: SheetFile, say: Say): XlsxSheet[] {
  return [
    {
      name: file.head.kind.name,
      headRows: 1,
      rows: [
        [say('sheets.subject'), say('sheets.marks'), say('sheets.reason')],
        ...file.lines.map((line) => [line.name, line.marks, line.reason]),
      ],
    },
    {
      name: say('sheets.about'),
      rows: [
        [say('sheets.kind'), `${file.head.kind.name}（${file.head.kind.code}）`],
        [say('sheets.period'), file.head.period],
        [say('sheets.full'), file.head.kind.full],
        [say('sheets.basis'), file.head.kind.basis],
        [say('app.secrecy'), null],
      ],
    },
  ]
}

export function photosOf(proofs: ProofView[]): Photo[] {
  return proofs.map((proof) => ({
    id: proof.id,
    url: proof.url,
    thumbnailUrl: proof.thumbnailUrl,
    name: proof.name,
    role: 'DOCUMENT',
    sha256: proof.sha256,
  }))
}

const reason = (say: Say): FormField => ({
  name: 'reason',
  label: say('sheets.why'),
  kind: 'longText',
  required: true,
  maxLength: 500,
})

export const returnForm = (say: Say): FileAction => ({
  code: 'return',
  label: say('sheets.return'),
  kind: 'return',
  next: say('sheets.returnNext'),
  fields: [reason(say)],
})

export const plainForm = (code: 'submit' | 'sign', say: Say): FileAction => ({
  code,
  label: say(`sheets.${code}`),
  kind: 'primary',
  next: say(`sheets.${code}Next`),
})

export const reopenForm = (say: Say): FileAction => ({
  code: 'check/reopen',
  label: say('sheets.reopen'),
  kind: 'return',
  next: say('sheets.reopenNext'),
  fields: [reason(say)],
})

export const assignForm = (units: Choice[], say: Say): FileAction => ({
  code: 'check/assign',
  label: say('sheets.assign'),
  kind: 'primary',
  next: say('sheets.assignNext'),
  fields: [
    {
      name: 'unit',
      label: say('sheets.checker'),
      kind: 'choice',
      required: true,
      options: units.map(({ code, name }) => ({ value: code, label: name })),
    },
    { name: 'due', label: say('sheets.due'), kind: 'date' },
  ],
})

export const decideForm = (say: Say): FileAction => ({
  code: 'check/decide',
  label: say('sheets.decide'),
  kind: 'primary',
  next: say('sheets.decideNext'),
  fields: [
    {
      name: 'verdict',
      label: say('sheets.verdict'),
      kind: 'choice',
      required: true,
      options: ['CONFIRMED', 'REFUTED'].map((value) => ({ value, label: say(`sheets.verdicts.${value}`) })),
    },
    { name: 'words', label: say('sheets.found'), kind: 'longText', required: true, maxLength: 500 },
    { name: 'proofs', label: say('sheets.proofs'), kind: 'documents', required: true, role: 'DOCUMENT', max: 12 },
  ],
})

export const annulForm = (say: Say): FileAction => ({
  code: 'annul',
  label: say('sheets.annul'),
  kind: 'return',
  next: say('sheets.annulNext'),
  fields: [reason(say)],
})

export const voucherForm = (say: Say): FileAction => ({
  code: 'attach',
  label: say('sheets.attach'),
  kind: 'primary',
  fields: [
    { name: 'voucher', label: say('sheets.voucher'), kind: 'documents', required: true, role: 'DOCUMENT', max: 1 },
  ],
})

export function paymentFields(townships: Choice[], year: number, say: Say): FormField[] {
  return [
    {
      name: 'township',
      label: say('sheets.township'),
      kind: 'choice',
      required: true,
      options: townships.map(({ code, name }) => ({ value: code, label: name })),
    },
    { name: 'year', label: say('sheets.year'), kind: 'number', required: true, value: String(year) },
    {
      name: 'quarter',
      label: say('sheets.quarter'),
      kind: 'choice',
      required: true,
      options: ['1', '2', '3', '4'].map((value) => ({ value, label: say('sheets.quarterOf', { quarter: value }) })),
    },
    { name: 'paidAt', label: say('sheets.paidAt'), kind: 'dateTime', required: true, hint: say('sheets.paidAtHint') },
    { name: 'yuan', label: say('sheets.yuan'), kind: 'text', required: true, unit: say('sheets.unitYuan') },
    {
      name: 'inFull',
      label: say('sheets.inFull'),
      kind: 'yesNo',
      required: true,
      value: true,
      hint: say('sheets.inFullHint'),
    },
    { name: 'voucherNumber', label: say('sheets.voucherNumber'), kind: 'text', required: true, maxLength: 60 },
    {
      name: 'voucher',
      label: say('sheets.voucher'),
      kind: 'documents',
      required: true,
      role: 'DOCUMENT',
      max: 1,
      reason: say('sheets.voucherWhy'),
    },
  ]
}

export function paymentBody(answers: Answers) {
  const files = (answers.voucher ?? []) as string[]
  const whole = (value: unknown) => (/^\d{1,4}$/.test(String(value ?? '')) ? Number(value) : null)
  return {
    township: answers.township ?? null,
    year: whole(answers.year),
    quarter: whole(answers.quarter),
    paidAt: answers.paidAt ?? null,
    yuan: answers.yuan === null || answers.yuan === undefined ? null : String(answers.yuan),
    inFull: answers.inFull ?? null,
    voucherNumber: answers.voucherNumber ?? null,
    voucher: files[0] ?? null,
  }
}
