import { ApiProblem } from '@/api/problem'
import { isEmpty, type Answers, type FormField, type FormValues } from '@/forms/field'
import { pointOf } from '@/maps/point'
import type { Coded, MatterOptions } from './matter'

type Say = (key: string, words?: Record<string, unknown>) => string

const ENOUGH_TO_COMPARE = 4
/** An address may not grow without end. */
const MOST_TO_COMPARE = 500
const DATUMS = ['WGS-84', 'CGCS2000', 'GCJ-02']
/** Sources that have no number of their own for the matter. */
const UNNUMBERED = new Set(['person', 'patrol', 'station', ''])
const LINKED_KINDS = ['enterprise', 'object', 'grid']

/** What a page that leads here knows of the matter already; stands in the address. */
export interface Given {
  title?: string
  kind?: string
  county?: string
  township?: string
  address?: string
  point?: string
  datum?: string
  linkedKind?: string
  linkedCode?: string
  linkedName?: string
}

const GIVEN = [
  'title',
  'kind',
  'county',
  'township',
  'address',
  'point',
  'datum',
  'linkedKind',
  'linkedCode',
  'linkedName',
] as const

/** Codes that the form does not offer are left out, so that nothing stands in it unseen. */
export function givenOf(query: Record<string, unknown>, options: MatterOptions): Given {
  const told: Given = {}
  for (const name of GIVEN) if (typeof query[name] === 'string' && query[name]) told[name] = query[name]
  const county = options.counties.find(({ code }) => code === told.county)
  return {
    ...told,
    kind: codeIn(options.kinds, told.kind),
    county: county?.code,
    township: codeIn(county?.townships ?? [], told.township),
    datum: DATUMS.find((datum) => datum === told.datum),
    linkedKind: LINKED_KINDS.find((kind) => kind === told.linkedKind),
  }
}

const codeIn = (list: readonly Coded[], told: string | undefined) => list.find(({ code }) => code === told)?.code

/** Each county has a township field of its own, so that a township never stays behind when the county changes. */
function townshipField(county: unknown): string {
  return `township-${String(county)}`
}

const choices = (list: readonly Coded[]) => list.map(({ code, name }) => ({ value: code, label: name }))

/** The questions of a new matter, filled in from what is given and from the person's own place. */
export function fieldsOf(options: MatterOptions, say: Say, given: Given = {}): FormField[] {
  const ask = (name: string, kind: FormField['kind'], more: Partial<FormField> = {}): FormField => ({
    name,
    kind,
    label: say(`matters.field.${name}`),
    ...more,
  })
  const county =
    given.county ?? options.county ?? (options.counties.length === 1 ? options.counties[0].code : undefined)
  return [
    ask('title', 'text', {
      required: true,
      maxLength: 200,
      value: given.title,
      placeholder: say('matters.titleExample'),
    }),
    ask('kind', 'choice', { required: true, options: choices(options.kinds), value: given.kind }),
    ask('description', 'longText', { maxLength: 10_000, hint: say('matters.descriptionHint') }),
    ask('county', 'choice', { required: true, options: choices(options.counties), value: county }),
    ...options.counties
      .filter(({ townships }) => townships.length > 0)
      .map(({ code, townships }): FormField => ({
        ...ask('township', 'choice'),
        name: townshipField(code),
        options: choices(townships),
        value: townshipOf(code, options, given),
        when: (values) => values.county === code,
      })),
    ask('address', 'text', { maxLength: 300, value: given.address, placeholder: say('matters.addressExample') }),
    ask('point', 'text', { value: given.point, hint: say('matters.pointHint') }),
    ask('datum', 'choice', {
      options: DATUMS.map((datum) => ({ value: datum, label: say(`matters.datums.${datum}`) })),
      value: given.datum ?? DATUMS[0],
      when: (values) => Boolean(values.point),
    }),
    ask('linkedName', 'text', { maxLength: 200, value: given.linkedName, hint: say('matters.linkedHint') }),
    ask('linkedKind', 'choice', {
      options: LINKED_KINDS.map((kind) => ({ value: kind, label: say(`matters.linkedKinds.${kind}`) })),
      value: given.linkedKind ?? LINKED_KINDS[0],
      when: (values) => !isEmpty(values.linkedName),
    }),
    ask('photos', 'photos', { role: 'BEFORE', max: 12, hint: say('matters.photosHint') }),
    ask('source', 'choice', {
      options: choices(options.openingSources.filter(({ code }) => code !== 'station')),
      value: 'person',
    }),
    ask('sourceRef', 'text', { maxLength: 300, when: ({ source }) => !UNNUMBERED.has(String(source ?? '')) }),
  ]
}

function townshipOf(county: string, options: MatterOptions, given: Given): string | undefined {
  if (given.county) return county === given.county ? given.township : undefined
  return county === options.county && options.township ? options.township : undefined
}

/** The code of what was given holds as long as its name and kind were left as they came. */
function linkedCodeOf(answers: Answers, given: Given): string | null {
  const same = answers.linkedName === given.linkedName?.trim() && answers.linkedKind === given.linkedKind
  return (same && given.linkedCode) || null
}

/** What is sent. A point that cannot be read is refused here, for it would otherwise be lost on the way. */
export function openingOf(answers: Answers, say: Say, given: Given = {}) {
  const point = pointOf(answers.point)
  if (point === 'unreadable') {
    throw new ApiProblem(422, {
      title: say('matters.pointRefused'),
      errors: [{ field: 'point', message: say('matters.pointUnreadable') }],
    })
  }
  return {
    title: answers.title,
    kind: answers.kind,
    description: answers.description,
    source: answers.source,
    sourceRef: answers.sourceRef ?? null,
    linkedKind: answers.linkedName ? answers.linkedKind : null,
    linkedCode: linkedCodeOf(answers, given),
    linkedName: answers.linkedName ?? null,
    county: answers.county,
    township: answers[townshipField(answers.county)] ?? null,
    address: answers.address,
    lon: point?.[0] ?? null,
    lat: point?.[1] ?? null,
    datum: point ? answers.datum : null,
    photos: answers.photos,
  }
}

/** What is asked about matters that may be the same; nothing while there is too little to compare. */
export function sameQueryOf(values: FormValues): Record<string, string | number | null> | undefined {
  const text = (name: string) => (typeof values[name] === 'string' ? values[name].trim() : '')
  if (text('title').length < ENOUGH_TO_COMPARE || text('county') === '') return undefined
  const point = pointOf(values.point)
  const [lon, lat] = point && point !== 'unreadable' ? point : [null, null]
  return {
    title: text('title'),
    description: text('description').slice(0, MOST_TO_COMPARE),
    kind: text('kind'),
    county: text('county'),
    township: text(townshipField(values.county)),
    address: text('address'),
    subject: text('linkedName') && `${text('linkedKind')}:${text('linkedName')}`,
    lon,
    lat,
    datum: lon === null ? '' : text('datum'),
  }
}

/** The server's objections under the names that this form's fields have. */
export function placedOnFields(problem: ApiProblem, answers: Answers): ApiProblem {
  const named: Record<string, string> = { place: 'point', township: townshipField(answers.county) }
  return problem.withErrors(problem.errors.map((error) => ({ ...error, field: named[error.field] ?? error.field })))
}
