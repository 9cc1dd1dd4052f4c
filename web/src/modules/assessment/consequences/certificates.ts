import { api } from '@/api/client'
import type { Answers, FormField } from '@/forms/field'
import type { Tone } from '@/parts'
import { stepBody, type Named, type StepChoice, type TakenStep } from './consequences'

export interface CertificateLine {
  number: string
  person: string
  post: string
  unit: string
  purpose: 'promotion' | 'departure'
  state: Named
  /** A frozen fact forbids to issue it. */
  blocked: boolean
  requestedAt: string
  dueAt: string | null
}

export interface CertificateList {
  rows: CertificateLine[]
  units: Named[]
  mayRequest: boolean
  asOf: string
}

export interface GateFact {
  label: string
  text: string
  weight: 'BLOCK' | 'SHOWN' | 'NONE'
  ref: string
}

export interface CertificateFile {
  head: CertificateLine
  from: string
  to: string
  incidents: string
  facts: GateFact[]
  factsHash: string
  factsAt: string
  actions: StepChoice[]
  story: TakenStep[]
  revision: number
}

export const certificates = {
  list: () => api.get<CertificateList>('certificates'),
  file: (number: string) => api.get<CertificateFile>(`certificates/${encodeURIComponent(number)}`),
  request: (answers: Answers) => api.post<CertificateFile>('certificates', answers),
  act: (file: CertificateFile, action: string, answers: Answers) =>
    api.post<CertificateFile>(
      `certificates/${encodeURIComponent(file.head.number)}/steps/${action}`,
      stepBody(file.revision, answers),
    ),
}

const TONES: Record<string, Tone> = { requested: 'soon', consented: 'active', issued: 'active', refused: 'overdue' }

export function certificateTone(state: string): Tone {
  return TONES[state] ?? 'muted'
}

type Say = (key: string, words?: Record<string, unknown>) => string

export function certificateFields(units: Named[], today: string, say: Say): FormField[] {
  const field = (name: string, kind: FormField['kind'], more: Partial<FormField> = {}): FormField => ({
    name,
    kind,
    label: say(`consequences.certificates.${name}`),
    required: true,
    ...more,
  })
  return [
    field('person', 'text', { maxLength: 60, personal: true }),
    field('post', 'text', { maxLength: 120 }),
    field('unit', 'choice', { options: units.map(({ code, name }) => ({ value: code, label: name })) }),
    field('purpose', 'choice', {
      value: 'promotion',
      options: ['promotion', 'departure'].map((value) => ({
        value,
        label: say(`consequences.certificates.purposes.${value}`),
      })),
    }),
    field('from', 'date'),
    field('to', 'date', { value: today }),
    field('incidents', 'longText', { maxLength: 2000, hint: say('consequences.certificates.incidentsHint') }),
  ]
}
