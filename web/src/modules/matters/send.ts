import { api } from '@/api/client'
import { isFiles, type Answers, type FormField } from '@/forms/field'
import type { MatterFile } from './matterFile'

/** What a step is sent with. */
export interface StepBody {
  version: number
  note: string | null
  photos: string[]
  fields: Record<string, string>
}

/**
 * The answers of a step's form as the server reads them: the words, photos and papers of all fields together, and the
 * choices as text, several with commas between.
 */
export function stepBody(version: number, fields: readonly FormField[], answers: Answers): StepBody {
  const isPhoto = (name: string) => fields.some((field) => field.name === name && isFiles(field))
  const given = Object.entries(answers).filter(([, value]) => value !== null && String(value) !== '')
  return {
    version,
    note: typeof answers.note === 'string' ? answers.note : null,
    photos: given.flatMap(([name, value]) => (isPhoto(name) ? (value as string[]) : [])),
    fields: Object.fromEntries(
      given.filter(([name]) => name !== 'note' && !isPhoto(name)).map(([name, value]) => [name, String(value)]),
    ),
  }
}

/** Takes a step; sent twice with the same key it is taken once. */
export function takeStep(number: string, action: string, body: StepBody, key: string): Promise<MatterFile> {
  return api.post<MatterFile>(`matters/${number}/actions/${action}`, body, { 'Idempotency-Key': key })
}
