import { api } from '@/api/client'
import type { Answers, FieldOption } from '@/forms/field'
import type { FileAction } from '@/pages'
import type { Tone } from '@/parts'
import { cityDay, formatTime, localDateTimeOf } from '@/time/time'

export interface Reachable {
  name: string
  phone: string | null
  until: string
}

/** Who is on duty at a unit now, and its leader in charge. */
export interface UnitNow {
  unit: string
  unitName: string
  own: boolean
  /** Whether the unit keeps a roster at all. */
  kept: boolean
  leaders: Reachable[]
  staff: Reachable[]
  inCharge: { name: string; title: string; phone: string | null; standIn: Reachable | null } | null
}

export interface ShiftView {
  id: number
  unit: string
  account: number
  name: string
  /** For whom it was laid, where it was swapped. */
  insteadOf: string | null
  leader: boolean
  starts: string
  ends: string
  phone: string | null
  away: boolean
  mine: boolean
  begun: boolean
}

export interface SwapView {
  id: number
  askedBy: string
  askedOf: string
  mine: boolean
  starts: string | null
  ends: string | null
  counterStarts: string | null
  counterEnds: string | null
  reason: string
  askedAt: string
  answer: 'agreed' | 'refused' | 'withdrawn' | null
  answerNote: string | null
  answeredAt: string | null
}

export type LeaveState = 'waiting' | 'approved' | 'away' | 'over' | 'refused' | 'withdrawn'

export interface LeaveView {
  id: number
  name: string
  unitName: string
  mine: boolean
  starts: string
  ends: string
  backAt: string | null
  reason: string
  deputy: string
  state: LeaveState
  decidedBy: string | null
  decidedFor: string | null
  decidedAt: string | null
  decisionNote: string | null
  mayDecide: boolean
  mayWithdraw: boolean
  mayReturn: boolean
}

export interface Colleague {
  account: number
  name: string
  title: string
  phone: string | null
  mayStandIn: boolean
}

export interface CodedName {
  code: string
  name: string
}

export interface MyDuty {
  unit: CodedName | null
  shifts: ShiftView[]
  swaps: SwapView[]
  leaves: LeaveView[]
  toDecide: LeaveView[]
  standsInFor: { name: string; role: string; until: string }[]
  colleagues: Colleague[]
  asOf: string
}

export interface Gap {
  unit: string
  leader: boolean
  kind: 'NOBODY' | 'ON_LEAVE' | 'NO_PHONE' | 'OVERLAP'
  from: string
  until: string
  names: string[]
  shifts: number[]
}

export interface GapList {
  rows: { unitName: string; gap: Gap }[]
  count: number
  /** Units that keep no roster at all. */
  without: CodedName[]
  until: string
  asOf: string
}

export interface RosterWeek {
  unit: CodedName
  units: CodedName[]
  from: string
  /** First day that does not belong to it. */
  until: string
  mayEdit: boolean
  shifts: ShiftView[]
  gaps: Gap[]
  absences: { name: string; deputy: string; starts: string; ends: string }[]
  colleagues: Colleague[]
  asOf: string
}

export interface Partner {
  account: number
  name: string
  shifts: ShiftView[]
}

type Say = (key: string, words?: Record<string, unknown>) => string

export const duty = {
  now: () => api.get<{ rows: UnitNow[]; asOf: string }>('duty/now'),
  mine: () => api.get<MyDuty>('duty/mine'),
  roster: (unit?: string, from?: string) => api.get<RosterWeek>('duty/roster', { unit, from }),
  gaps: () => api.get<GapList>('duty/gaps'),
  partners: (shift: number) => api.get<Partner[]>('duty/partners', { shift }),
  lay: (unit: string, answers: Answers) => api.post('duty/shifts', shiftBody(unit, answers)),
  annul: (shift: number, answers: Answers) => api.post(`duty/shifts/${shift}/annulment`, answers),
  swap: (shift: number, answers: Answers) => api.post(`duty/shifts/${shift}/swaps`, swapBody(answers)),
  answerSwap: (swap: number, agreed: boolean, note: unknown) =>
    api.post(`duty/swaps/${swap}/answer`, { agreed, note: note ?? '' }),
  withdrawSwap: (swap: number) => api.post(`duty/swaps/${swap}/withdrawal`),
  askLeave: (answers: Answers) => api.post('duty/leaves', { ...answers, deputy: numberOf(answers.deputy) }),
  decideLeave: (leave: number, approved: boolean, note: unknown) =>
    api.post(`duty/leaves/${leave}/decision`, { approved, note: note ?? '' }),
  withdrawLeave: (leave: number) => api.post(`duty/leaves/${leave}/withdrawal`),
  back: (leave: number) => api.post(`duty/leaves/${leave}/return`),
}

function numberOf(answer: Answers[string] | undefined): number | null {
  return answer === null || answer === undefined || answer === '' ? null : Number(answer)
}

export function shiftBody(unit: string, answers: Answers) {
  return { ...answers, unit, account: numberOf(answers.account), leader: answers.leader === 'leader' }
}

/** The partner is chosen with the shift in return, `12:345`, or alone. */
export function swapBody(answers: Answers) {
  const [account, counter] = String(answers.account ?? '').split(':')
  return { account: numberOf(account), counter: numberOf(counter), reason: answers.reason }
}

/** `09-30 08:30 — 10-01 08:30`. */
export function spanOf(from: string | null, until: string | null): string {
  return `${formatTime(from)} — ${formatTime(until)}`
}

/** A number as a telephone dials it. */
export function dialled(phone: string): string {
  return `tel:${phone.replace(/[^0-9+]/g, '')}`
}

export function plusDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

/** The days of a week with the shifts that begin on each; what began before stands on the first day. */
export function daysOf(week: Pick<RosterWeek, 'from' | 'until' | 'shifts'>) {
  const days: { day: string; leaders: ShiftView[]; staff: ShiftView[] }[] = []
  for (let day = week.from; day < week.until; day = plusDays(day, 1)) {
    const here = week.shifts.filter((shift) => {
      const begins = cityDay(shift.starts)
      return begins === day || (day === week.from && begins < day)
    })
    days.push({
      day,
      leaders: here.filter((shift) => shift.leader),
      staff: here.filter((shift) => !shift.leader),
    })
  }
  return days
}

const LEAVE_TONES: Record<LeaveState, Tone> = {
  waiting: 'soon',
  approved: 'active',
  away: 'active',
  over: 'muted',
  refused: 'overdue',
  withdrawn: 'muted',
}

export function toneOf(state: LeaveState): Tone {
  return LEAVE_TONES[state]
}

const people = (colleagues: readonly Colleague[]): FieldOption[] =>
  colleagues.map(({ account, name, title }) => ({ value: String(account), label: name, note: title }))

/** Lays a shift; what is missing is filled in beforehand. */
export function layForm(week: Pick<RosterWeek, 'from' | 'colleagues'>, say: Say, gap?: Gap): FileAction {
  const starts = gap ? localDateTimeOf(gap.from) : `${week.from}T08:30`
  const ends = gap ? localDateTimeOf(gap.until) : `${plusDays(week.from, 1)}T08:30`
  const rank = gap && !gap.leader ? 'staff' : 'leader'
  return {
    code: 'lay',
    label: say('duty.lay'),
    kind: 'primary',
    fields: [
      {
        name: 'leader',
        label: say('duty.rank'),
        kind: 'choice',
        required: true,
        value: rank,
        options: [
          { value: 'leader', label: say('duty.leader') },
          { value: 'staff', label: say('duty.staff') },
        ],
      },
      { name: 'account', label: say('duty.person'), kind: 'choice', required: true, options: people(week.colleagues) },
      { name: 'starts', label: say('duty.starts'), kind: 'dateTime', required: true, value: starts },
      { name: 'ends', label: say('duty.ends'), kind: 'dateTime', required: true, value: ends },
      { name: 'phone', label: say('duty.phone'), kind: 'text', maxLength: 40, hint: say('duty.phoneHint') },
    ],
  }
}

export function annulForm(say: Say): FileAction {
  return {
    code: 'annul',
    label: say('duty.annul'),
    kind: 'return',
    fields: [{ name: 'reason', label: say('duty.reason'), kind: 'longText', required: true, maxLength: 500 }],
  }
}

export function swapForm(partners: readonly Partner[], say: Say): FileAction {
  const options = partners.flatMap((partner) => [
    { value: String(partner.account), label: say('duty.justTakes', { name: partner.name }) },
    ...partner.shifts.map((shift) => ({
      value: `${partner.account}:${shift.id}`,
      label: say('duty.inReturn', { name: partner.name, span: spanOf(shift.starts, shift.ends) }),
    })),
  ])
  return {
    code: 'swap',
    label: say('duty.swap'),
    kind: 'primary',
    next: say('duty.swapNext'),
    fields: [
      { name: 'account', label: say('duty.withWhom'), kind: 'choice', required: true, options },
      { name: 'reason', label: say('duty.reason'), kind: 'longText', required: true, maxLength: 500 },
    ],
  }
}

export function answerForm(agreed: boolean, say: Say): FileAction {
  return {
    code: agreed ? 'agree' : 'refuse',
    label: say(agreed ? 'duty.agree' : 'duty.refuse'),
    kind: agreed ? 'primary' : 'return',
    fields: [{ name: 'note', label: say('duty.note'), kind: 'text', maxLength: 500 }],
  }
}

export function leaveForm(colleagues: readonly Colleague[], me: string, now: Date, say: Say): FileAction {
  const today = cityDay(now)
  return {
    code: 'leave',
    label: say('duty.askLeave'),
    kind: 'primary',
    next: say('duty.leaveNext'),
    fields: [
      {
        name: 'starts',
        label: say('duty.starts'),
        kind: 'dateTime',
        required: true,
        value: `${plusDays(today, 1)}T08:30`,
      },
      { name: 'ends', label: say('duty.ends'), kind: 'dateTime', required: true, value: `${plusDays(today, 2)}T08:30` },
      {
        name: 'deputy',
        label: say('duty.deputy'),
        kind: 'choice',
        required: true,
        hint: say('duty.deputyHint'),
        options: people(colleagues.filter((colleague) => colleague.mayStandIn && colleague.name !== me)),
      },
      { name: 'reason', label: say('duty.reason'), kind: 'longText', required: true, maxLength: 500 },
    ],
  }
}

export function decideForm(approved: boolean, say: Say): FileAction {
  return {
    code: approved ? 'approve' : 'refuse-leave',
    label: say(approved ? 'duty.approve' : 'duty.refuse'),
    kind: approved ? 'primary' : 'return',
    fields: [
      {
        name: 'note',
        label: say(approved ? 'duty.note' : 'duty.reason'),
        kind: 'text',
        required: !approved,
        maxLength: 500,
      },
    ],
  }
}
