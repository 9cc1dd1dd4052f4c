import { asProblem, problemWords } from '@/api/problem'
import { newKey } from '@/forms/key'
import type { MatterLine, MatterOptions } from './matter'
import type { MatterFile } from './matterFile'
import { isTownship, proposalFor, type Proposal } from './proposal'
import { takeStep, type StepBody } from './send'

/** One matter of a batch on its way to a unit. */
export interface BatchRow extends Proposal {
  matter: MatterLine
  /** The same for every try, so that a lost answer does not dispatch twice. */
  key: string
  state: 'waiting' | 'sending' | 'done' | 'refused'
  /** Objections in the server's words. */
  objections: string[]
  after?: MatterFile
}

export function batchRows(matters: readonly MatterLine[], options: MatterOptions): BatchRow[] {
  return matters.map((matter) => ({
    matter,
    ...proposalFor(matter, options),
    key: newKey(),
    state: 'waiting',
    objections: [],
  }))
}

/** What still has to be chosen: a unit, and for a township its duty-list row. */
export function lacks(row: BatchRow, options: MatterOptions): 'unit' | 'duty' | undefined {
  if (!row.unit) return 'unit'
  return isTownship(row.unit, options.units) && !row.duty ? 'duty' : undefined
}

export function bodyOf(row: BatchRow, note: string, options: MatterOptions): StepBody {
  const duty: Record<string, string> = isTownship(row.unit, options.units) && row.duty ? { duty: row.duty } : {}
  return { version: row.matter.version, note: note.trim() || null, photos: [], fields: { unit: row.unit, ...duty } }
}

/** Dispatches one row after the other; what is refused says why and can be mended, the others have gone. */
export async function dispatchAll(
  rows: BatchRow[],
  note: string,
  options: MatterOptions,
  say: (key: string) => string,
  take: typeof takeStep = takeStep,
) {
  for (const row of rows.filter((one) => one.state !== 'done')) {
    row.state = 'sending'
    row.objections = []
    try {
      row.after = await take(row.matter.number, 'dispatch', bodyOf(row, note, options), row.key)
      row.state = 'done'
    } catch (caught) {
      const problem = asProblem(caught)
      const { title, detail, mend } = problemWords(problem, say)
      row.objections =
        problem.errors.length > 0
          ? problem.errors.map((error) => error.message)
          : [[detail || title, mend].filter(Boolean).join('')]
      row.state = 'refused'
    }
  }
}
