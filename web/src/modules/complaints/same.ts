import { api, type Query } from '@/api/client'
import type { FormValues } from '@/forms/field'
import { pointOf } from '@/maps/point'
import { townshipField } from './entering'

/** A likely same matter, as `GET /matters/same` answers it. */
export interface Likely {
  number: string
  title: string
  stateName: string
  openedAt: string
  score: number
  metres: number | null
  rebound: string | null
  reasons: { text: string; points: number }[]
}

/** Enough to compare, and short enough for an address. */
const LONGEST_DESCRIPTION = 400

/**
 * The question for likely same matters. Addresses stand in logs, so only the redacted words go into it. Nothing while
 * there is too little to compare.
 */
export function sameQuery(values: FormValues, redactedTitle: string): Query | undefined {
  const description = String(values.redactedText ?? '').slice(0, LONGEST_DESCRIPTION)
  if (!values.kind || !values.county || !description.trim()) return undefined
  const point = pointOf(values.point)
  const place = Array.isArray(point) ? { lon: point[0], lat: point[1], datum: String(values.datum ?? '') } : {}
  return {
    title: redactedTitle,
    description,
    kind: String(values.kind),
    county: String(values.county),
    township: String(values[townshipField(values.county)] ?? ''),
    address: String(values.address ?? ''),
    subject: subjectOf(values),
    ...place,
  }
}

/** What the complaint is about, unless its name is the sender's as well. */
function subjectOf({ linkedKind, linkedName, reporterName }: FormValues): string {
  const name = String(linkedName ?? '').trim()
  const sender = String(reporterName ?? '').trim()
  return name && !(sender && name.includes(sender)) ? `${String(linkedKind)}:${name}` : ''
}

/** The proposals help and never hinder: where they cannot be had there are none. */
export async function likelySame(query: Query): Promise<Likely[]> {
  try {
    return (await api.get<{ matters: Likely[] }>('matters/same', query)).matters
  } catch {
    return []
  }
}
