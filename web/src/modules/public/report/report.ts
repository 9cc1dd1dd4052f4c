import type { Uploader } from '@/api/evidence'
import { openApi } from '@/api/client'
import type { Answers, FormField, FormValues } from '@/forms/field'

export interface Choice {
  code: string
  name: string
}

/** What there is to choose from in a report, as `GET /report-options` answers it. */
export interface ReportOptions {
  kinds: Choice[]
  counties: (Choice & { townships: Choice[] })[]
  mostPhotos: number
}

export interface Received {
  code: string
  sentence: string
}

type Say = (key: string, words?: Record<string, unknown>) => string

export const LONGEST_TEXT = 3000
const PREVIEW_PIXELS = 240

export const NAMED = 'named'
export const ANONYMOUS = 'anonymous'

/** The questions of a report. `located`: the phone has told the place, so that the county need not be chosen. */
export function reportFields(options: ReportOptions, located: boolean, say: Say): FormField[] {
  const ask = (name: string, kind: FormField['kind'], more: Partial<FormField> = {}): FormField => ({
    name,
    kind,
    label: say(`public.report.field.${name}`),
    ...more,
  })
  const choices = (list: Choice[]) => list.map(({ code, name }) => ({ value: code, label: name }))
  const named = (values: FormValues) => values.identity === NAMED
  return [
    ask('kind', 'choice', { required: true, options: choices(options.kinds) }),
    ask('text', 'longText', {
      required: true,
      maxLength: LONGEST_TEXT,
      placeholder: say('public.report.textExample'),
    }),
    ask('point', 'text'),
    ask('county', 'choice', { required: !located, options: choices(options.counties) }),
    ...options.counties
      .filter(({ townships }) => townships.length > 0)
      .map(({ code, townships }) => ({
        ...ask('township', 'choice', { options: choices(townships) }),
        name: townshipField(code),
        when: ({ county }: FormValues) => county === code,
      })),
    ask('address', 'text', { maxLength: 300, placeholder: say('public.report.addressExample') }),
    ask('photos', 'photos', {
      max: options.mostPhotos,
      role: 'BEFORE',
      hint: say('public.report.photosHint', { max: options.mostPhotos }),
    }),
    ask('identity', 'choice', {
      required: true,
      value: ANONYMOUS,
      options: [ANONYMOUS, NAMED].map((value) => ({
        value,
        label: say(`public.report.${value}`),
        note: say(`public.report.${value}Note`),
      })),
    }),
    ask('name', 'text', { required: true, maxLength: 100, personal: true, when: named }),
    ask('phone', 'text', { required: true, maxLength: 40, personal: true, when: named }),
  ]
}

/** Each county has a township field of its own, so that a township never stays behind when the county changes. */
export function townshipField(county: unknown): string {
  return `township-${String(county)}`
}

/** What is sent. A phone tells its place in WGS-84. */
export function reportBody(answers: Answers) {
  const [lon, lat] = String(answers.point ?? '')
    .split(',')
    .filter(Boolean)
    .map(Number)
  return {
    kind: answers.kind,
    text: answers.text,
    county: answers.county,
    township: answers[townshipField(answers.county)] ?? null,
    address: answers.address,
    lon: lon ?? null,
    lat: lat ?? null,
    datum: lon === undefined ? null : 'WGS-84',
    photos: answers.photos,
    named: answers.identity === NAMED,
    name: answers.name ?? null,
    phone: answers.phone ?? null,
  }
}

export const reports = {
  options: () => openApi.get<ReportOptions>('report-options'),
  send: (answers: Answers, attempt: string) =>
    openApi.post<Received>('reports', reportBody(answers), { 'Idempotency-Key': attempt }),
}

/** One after the other, since phones stand outdoors; the preview is drawn here, for nobody may fetch the photo back. */
export function photoSender(): Uploader {
  let before: Promise<unknown> = Promise.resolve()
  return (file, _, onProgress) => {
    const mine = before.then(async () => {
      const form = new FormData()
      form.append('file', file)
      const { handle } = await openApi.upload<{ handle: string }>('report-photos', form, onProgress)
      return { id: handle, name: file.name, url: await previewOf(file) }
    })
    before = mine.catch(() => undefined)
    return mine
  }
}

/** A small picture that a draft can hold through a reload; empty where the browser cannot read the format. */
async function previewOf(file: File): Promise<string> {
  try {
    const whole = await createImageBitmap(file)
    const share = Math.min(1, PREVIEW_PIXELS / Math.max(whole.width, whole.height))
    const canvas = document.createElement('canvas')
    canvas.width = Math.max(1, Math.round(whole.width * share))
    canvas.height = Math.max(1, Math.round(whole.height * share))
    canvas.getContext('2d')?.drawImage(whole, 0, 0, canvas.width, canvas.height)
    whole.close()
    return canvas.toDataURL('image/jpeg', 0.7)
  } catch {
    return ''
  }
}
