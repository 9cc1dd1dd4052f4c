import type { Answers, FormField } from '@/forms/field'
import type { CellPage, Coded, Tables } from './grids'

type Say = (key: string) => string

/** What is asked about a cell; with a cell, what it is now stands in the fields and its code stays. */
export function cellFields(tables: Tables, regions: readonly Coded[], say: Say, cell?: CellPage): FormField[] {
  const code: FormField = { name: 'code', label: say('grids.code'), kind: 'text', required: true, maxLength: 40 }
  return [
    ...(cell ? [] : [code]),
    { name: 'name', label: say('grids.name'), kind: 'text', required: true, maxLength: 80, value: cell?.name },
    {
      name: 'kind',
      label: say('grids.kind'),
      kind: 'choice',
      required: true,
      value: cell?.kind.code,
      options: tables.kinds.map((kind) => ({ value: kind.code, label: kind.name, note: kind.basis })),
    },
    {
      name: 'region',
      label: say('grids.region'),
      kind: 'choice',
      required: true,
      value: cell?.region.code,
      options: regions.map((region) => ({ value: region.code, label: `${region.name} ${region.code}` })),
    },
    { name: 'parent', label: say('grids.parent'), kind: 'text', maxLength: 40, value: cell?.parent?.code },
    { name: 'built', label: say('grids.built'), kind: 'date', value: cell?.built },
  ]
}

/** The answers as the server takes them: nothing is null, not empty. */
export function cellBody({ name, kind, region, parent, built }: Answers) {
  return { name, kind, region, parent: parent || null, built: built || null }
}
