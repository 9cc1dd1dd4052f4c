import type { Answers } from '@/forms/field'
import type { FileAction } from '@/pages'
import { cellBody, cellFields } from './cellForm'
import { grids, type CellPage, type Coded, type Tables } from './grids'

type Say = (key: string, words?: Record<string, unknown>) => string

/** Somebody who can be appointed. */
export interface Person {
  account: number
  holder: string
  title: string
}

/** What an action of the page needs to know before it can be asked. */
export interface Choices {
  tables: Tables
  regions: readonly Coded[]
  people: readonly Person[]
}

export function editAction(cell: CellPage, choices: Choices, say: Say): FileAction {
  return { code: 'edit', label: say('grids.edit'), fields: cellFields(choices.tables, choices.regions, say, cell) }
}

export function appointAction(cell: CellPage, choices: Choices, say: Say): FileAction {
  return {
    code: 'appoint',
    label: say('grids.appoint'),
    fields: [
      {
        name: 'part',
        label: say('grids.part'),
        kind: 'choice',
        required: true,
        options: choices.tables.parts
          .filter((part) => part.kinds.includes(cell.kind.code))
          .map((part) => ({ value: part.code, label: part.name })),
      },
      {
        name: 'account',
        label: say('grids.person'),
        kind: 'choice',
        required: true,
        options: choices.people.map((one) => ({ value: String(one.account), label: `${one.holder} ${one.title}` })),
      },
      { name: 'since', label: say('grids.since'), kind: 'date' },
    ],
  }
}

const reason = (say: Say) => ({ name: 'reason', label: say('grids.reason'), kind: 'text' as const, required: true })

export function endHolderAction(id: number, name: string, say: Say): FileAction {
  return {
    code: `endHolder ${id}`,
    label: `${say('grids.endHolder')} · ${name}`,
    fields: [{ name: 'until', label: say('grids.until'), kind: 'date' }, reason(say)],
  }
}

export function giveAction(say: Say): FileAction {
  return { code: 'give', label: say('grids.give'), kind: 'return', next: say('grids.giveNext'), fields: [reason(say)] }
}

export function placeAction(choices: Choices, say: Say): FileAction {
  const degrees = (name: string) => ({ name, label: say(`grids.${name}`), kind: 'number' as const, required: true })
  return {
    code: 'place',
    label: say('grids.addPlace'),
    fields: [
      {
        name: 'kind',
        label: say('grids.kind'),
        kind: 'choice',
        required: true,
        options: choices.tables.sensitive.map((kind) => ({ value: kind.code, label: kind.name })),
      },
      { name: 'name', label: say('grids.name'), kind: 'text', required: true, maxLength: 80 },
      degrees('lon'),
      degrees('lat'),
      {
        name: 'datum',
        label: say('grids.datum'),
        kind: 'choice',
        required: true,
        value: 'WGS-84',
        options: ['WGS-84', 'CGCS2000', 'GCJ-02'].map((datum) => ({ value: datum, label: datum })),
      },
    ],
  }
}

export function removePlaceAction(id: string, name: string, say: Say): FileAction {
  return { code: `removePlace ${id}`, label: `${say('grids.removePlace')} · ${name}`, fields: [reason(say)] }
}

/** Carries an action out and returns the sentence that says so. */
export async function perform(cell: CellPage, action: FileAction, answers: Answers, say: Say): Promise<string> {
  const [act, id] = action.code.split(' ')
  switch (act) {
    case 'edit':
      await grids.put(cell.code, cellBody(answers))
      return say('grids.saved', { name: answers.name })
    case 'appoint':
      await grids.appoint(cell.code, { ...answers, account: Number(answers.account), since: answers.since || null })
      return say('grids.appointed', { name: cell.name })
    case 'endHolder':
      await grids.endHolder(cell.code, Number(id), { until: answers.until || null, reason: answers.reason })
      return say('grids.appointed', { name: cell.name })
    case 'place':
      await grids.addPlace(answers)
      return say('grids.placeAdded', { name: answers.name })
    case 'removePlace':
      await grids.removePlace(id, String(answers.reason ?? ''))
      return say('grids.placeRemoved', { name: action.label.split(' · ')[1] })
    default:
      await grids.end(cell.code, String(answers.reason ?? ''))
      return say('grids.given', { name: cell.name })
  }
}
