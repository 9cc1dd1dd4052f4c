import { api } from '@/api/client'
import { ApiProblem } from '@/api/problem'
import { isEmpty, type Answers, type FormField, type FormValues } from '@/forms/field'
import { pointOf } from '@/maps/point'
import { localDateTimeOf } from '@/time/time'
import type { ComplaintOptions } from './complaint'

interface Coded {
  code: string
  name: string
}

/** Of the matters' options only what places need. */
export interface Places {
  counties: (Coded & { townships: Coded[] })[]
  county: string | null
}

export interface Redaction {
  title: string
  text: string
  suspects: string[]
}

export interface Entered extends Redaction {
  number: string
}

type Say = (key: string, words?: Record<string, unknown>) => string

/** What a complaint may be about. */
const LINKED_KINDS = ['enterprise', 'object', 'grid']
const DATUMS = ['WGS-84', 'CGCS2000', 'GCJ-02']
const choices = (list: readonly Coded[]) => list.map(({ code, name }) => ({ value: code, label: name }))

/** Each county has a township field of its own, so that a township never stays behind when the county changes. */
export function townshipField(county: unknown): string {
  return `township-${String(county)}`
}

/** The questions of a complaint. What shows who sent it is kept no longer than the browser's tab. */
export function complaintFields(options: ComplaintOptions, places: Places, now: Date, say: Say): FormField[] {
  const ask = (name: string, kind: FormField['kind'], more: Partial<FormField> = {}): FormField => ({
    name,
    kind,
    label: say(`complaints.field.${name}`),
    ...more,
  })
  const channel = (values: FormValues) => options.channels.find(({ code }) => code === values.channel)
  return [
    ask('channel', 'choice', { required: true, options: choices(options.channels) }),
    ask('channelRef', 'text', { maxLength: 100, hint: say('complaints.channelRefHint') }),
    ask('receivedAt', 'dateTime', { required: true, value: localDateTimeOf(now) }),
    ask('limitAt', 'dateTime', {
      hint: say('complaints.limitHint'),
      when: (values) => channel(values)?.ownLimit === true,
    }),
    ask('reporterName', 'text', { maxLength: 100, personal: true }),
    ask('reporterPhone', 'text', { maxLength: 60, personal: true }),
    ask('reporterAddress', 'text', { maxLength: 200, personal: true }),
    ask('idNote', 'text', { maxLength: 200, personal: true }),
    ask('wantsReply', 'yesNo', { value: true, when: (values) => channel(values)?.reply !== false }),
    ask('confidential', 'yesNo', { value: false, hint: say('complaints.confidentialHint') }),
    ask('title', 'text', { maxLength: 200, personal: true, placeholder: say('complaints.titleExample') }),
    ask('text', 'longText', { required: true, maxLength: 10_000, personal: true }),
    ask('redactedText', 'longText', {
      required: true,
      maxLength: 10_000,
      reason: say('complaints.redactedReason'),
      personal: true,
    }),
    ask('kind', 'choice', { required: true, options: choices(options.kinds) }),
    ask('linkedName', 'text', { maxLength: 200, hint: say('complaints.linkedHint') }),
    ask('linkedKind', 'choice', {
      options: LINKED_KINDS.map((kind) => ({ value: kind, label: say(`complaints.linkedKinds.${kind}`) })),
      value: LINKED_KINDS[0],
      when: (values) => !isEmpty(values.linkedName),
    }),
    ask('county', 'choice', {
      required: true,
      options: choices(places.counties),
      value: places.county ?? (places.counties.length === 1 ? places.counties[0].code : undefined),
    }),
    ...places.counties
      .filter(({ townships }) => townships.length > 0)
      .map(({ code, townships }): FormField => ({
        ...ask('township', 'choice', { options: choices(townships) }),
        name: townshipField(code),
        when: (values) => values.county === code,
      })),
    ask('address', 'text', { maxLength: 300, placeholder: say('complaints.addressExample') }),
    ask('point', 'text', { hint: say('complaints.pointHint') }),
    ask('datum', 'choice', {
      options: DATUMS.map((datum) => ({ value: datum, label: datum })),
      value: DATUMS[0],
      when: (values) => Boolean(values.point),
    }),
    ask('photos', 'photos', { role: 'BEFORE', max: 12 }),
  ]
}

/** What is sent; `redactedTitle` is no question of its own, the panel of the redaction holds it. */
export function complaintBody(answers: Answers, redactedTitle: string, say: Say) {
  const point = pointOf(answers.point)
  if (point === 'unreadable') {
    throw new ApiProblem(422, {
      title: say('complaints.refused'),
      errors: [{ field: 'point', message: say('complaints.pointUnreadable') }],
    })
  }
  return {
    channel: answers.channel,
    channelRef: answers.channelRef,
    receivedAt: answers.receivedAt,
    limitAt: answers.limitAt ?? null,
    title: answers.title,
    text: answers.text,
    redactedTitle: redactedTitle.trim() || null,
    redactedText: answers.redactedText,
    kind: answers.kind,
    county: answers.county,
    township: answers[townshipField(answers.county)] ?? null,
    address: answers.address,
    lon: point?.[0] ?? null,
    lat: point?.[1] ?? null,
    datum: point ? answers.datum : null,
    reporterName: answers.reporterName,
    reporterPhone: answers.reporterPhone,
    reporterAddress: answers.reporterAddress,
    idNote: answers.idNote,
    wantsReply: answers.wantsReply ?? null,
    photos: answers.photos,
    linkedKind: answers.linkedName ? answers.linkedKind : null,
    linkedName: answers.linkedName ?? null,
    confidential: answers.confidential === true,
  }
}

/** The server's objections under the names that this form's fields have. */
export function placedOnFields(problem: ApiProblem, answers: Answers): ApiProblem {
  const named: Record<string, string> = { place: 'point', township: townshipField(answers.county) }
  return problem.withErrors(problem.errors.map((error) => ({ ...error, field: named[error.field] ?? error.field })))
}

/** A text in pieces, of which some are suspect or have been taken out. */
export interface Piece {
  text: string
  is: 'plain' | 'suspect' | 'taken'
}

const TAKEN = /〔[^〕]{1,12}已隐去〕/gu

/** The redacted text with what was taken out and what may still tell who wrote it. */
export function piecesOf(text: string, suspects: readonly string[]): Piece[] {
  const marks = [
    ...[...text.matchAll(TAKEN)].map((found) => ({
      from: found.index,
      to: found.index + found[0].length,
      is: 'taken' as const,
    })),
    ...suspects.flatMap((phrase) => placesOf(text, phrase)),
  ].sort((a, b) => a.from - b.from || b.to - a.to)
  const pieces: Piece[] = []
  let at = 0
  for (const { from, to, is } of marks) {
    if (from < at) continue
    if (from > at) pieces.push({ text: text.slice(at, from), is: 'plain' })
    pieces.push({ text: text.slice(from, to), is })
    at = to
  }
  if (at < text.length) pieces.push({ text: text.slice(at), is: 'plain' })
  return pieces
}

function placesOf(text: string, phrase: string) {
  const found: { from: number; to: number; is: 'suspect' }[] = []
  if (!phrase) return found
  for (let from = text.indexOf(phrase); from >= 0; from = text.indexOf(phrase, from + phrase.length)) {
    found.push({ from, to: from + phrase.length, is: 'suspect' })
  }
  return found
}

export const desk = {
  places: () => api.get<Places>('matters/options'),
  redact: (values: FormValues) =>
    api.post<Redaction>('complaints/redaction', {
      title: values.title,
      text: values.text,
      reporterName: values.reporterName,
      reporterPhone: values.reporterPhone,
      reporterAddress: values.reporterAddress,
      idNote: values.idNote,
    }),
  enter: (body: ReturnType<typeof complaintBody>, attempt: string) =>
    api.post<Entered>('complaints', body, { 'Idempotency-Key': attempt }),
}
