import { api } from '@/api/client'
import type { ListFetcher, ListQuery, ListResult } from '@/api/list'
import type { Tone } from '@/parts'
import type { TimeLimit } from '@/time/remaining'

/** One complaint in the lists of the desk. Who sent it is not in there. */
export interface ComplaintLine {
  number: string
  title: string
  channel: string
  channelName: string
  channelRef: string | null
  receivedAt: string
  kind: string
  kindName: string
  county: string
  countyName: string
  owner: string | null
  ownerName: string | null
  state: string
  stateName: string
  dueAt: string | null
  overdue: boolean
  closedAt: string | null
  named: boolean
  wantsReply: boolean
  /** The sender asks that nobody learns of the report. */
  confidential: boolean
  /** How many times the same caller has reported before. */
  repeated: number
  hotlineLimitAt: string | null
  hotlineResult: string | null
}

/** What is known of one without its sender. */
export interface ComplaintDetails {
  number: string
  channel: string
  channelName: string
  channelRef: string | null
  receivedAt: string
  named: boolean
  wantsReply: boolean
  /** The sender asks that nobody learns of the report. */
  confidential: boolean
  callBack: boolean
  repeated: number
  hotlineLimitAt: string | null
  hotlineResult: string | null
  hotlineResultAt: string | null
  suspects: string[]
  reopenedAt: string | null
}

/** Who sent it and in which words; every reading of it is audited. */
export interface Identity {
  name: string | null
  phone: string | null
  address: string | null
  idNote: string | null
  originalTitle: string | null
  originalText: string
}

export interface ChannelChoice {
  code: string
  name: string
  ownLimit: boolean
  reply: boolean
  callBack: boolean
  basis: string
}

interface Coded {
  code: string
  name: string
}

export interface ComplaintOptions {
  channels: ChannelChoice[]
  kinds: (Coded & { medium: string })[]
  states: Coded[]
}

/** Complaints that nobody has decided upon yet wait longest for the desk. */
const FIRST_STATE = 'opened'

export function toneOf({ state, overdue, closedAt }: ComplaintLine): Tone {
  if (closedAt) return 'muted'
  if (overdue) return 'overdue'
  return state === FIRST_STATE ? 'plain' : 'active'
}

/** The limit that counts: the matter's own. */
export function limitOf({ dueAt, closedAt }: ComplaintLine): TimeLimit | null {
  return dueAt ? { dueAt, doneAt: closedAt } : null
}

const DAY = 86_400_000

/** Whole days since an instant; 0 on the first day. */
export function daysSince(instant: string, now: Date): number {
  return Math.max(0, Math.floor((now.getTime() - new Date(instant).getTime()) / DAY))
}

type Get = (query: ListQuery) => Promise<ListResult<ComplaintLine>>
const get: Get = (query) => api.get<ListResult<ComplaintLine>>('complaints', query)

/** Those of which the next step is the call. The server keeps one list for the whole desk, so the question is put in here. */
export function fetchToCallBack(query: ListQuery, from: Get = get): Promise<ListResult<ComplaintLine>> {
  return from({ ...query, state: 'to-call-back' })
}

export const complaints = {
  list: ((query) => get(query)) satisfies ListFetcher<ComplaintLine>,
  toCallBack: ((query) => fetchToCallBack(query)) satisfies ListFetcher<ComplaintLine>,
  options: () => api.get<ComplaintOptions>('complaints/options'),
  details: (number: string) => api.get<ComplaintDetails>(`complaints/${encodeURIComponent(number)}`),
  identity: (number: string) => api.get<Identity>(`complaints/${encodeURIComponent(number)}/identity`),
}
