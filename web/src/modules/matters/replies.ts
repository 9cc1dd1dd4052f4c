import type { MatterFile } from './matterFile'

/** One fact as each unit answered it; null where a unit did not. */
export interface FactRow {
  fact: string
  name: string
  values: (string | null)[]
  differs: boolean
  settled: string | null
  reported: boolean
  /** Nobody has settled or reported the difference yet. */
  open: boolean
}

/** The units' answers side by side, fact by fact; what differs stands first, for it has to be decided (ruling 9). */
export function factRows({ replies, differences }: Pick<MatterFile, 'replies' | 'differences'>): FactRow[] {
  const names = new Map(replies.flatMap(({ facts }) => facts.map(({ fact, name }): [string, string] => [fact, name])))
  const rows = [...names].map(([fact, name]): FactRow => {
    const difference = differences.find((one) => one.fact === fact)
    return {
      fact,
      name,
      values: replies.map(({ facts }) => facts.find((one) => one.fact === fact)?.valueName ?? null),
      differs: difference !== undefined,
      settled: difference?.settled ?? null,
      reported: difference?.reported ?? false,
      open: difference?.open ?? false,
    }
  })
  return rows.sort((one, other) => Number(other.differs) - Number(one.differs))
}
