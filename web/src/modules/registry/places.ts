import type { Place } from '@/maps/place'
import { factText, type ObjectLine, type ObjectState } from './registry'

export const STATE_COLOURS: Record<ObjectState, string> = {
  IN_USE: '#2f6fb2',
  PROPOSED: '#c98a00',
  BACK: '#b3261e',
  REMOVED: '#3f7f4c',
}

type Say = (key: string) => string

/** The object as a point; nothing where its place is not known. */
export function placeOf(row: ObjectLine, say: Say): Place[] {
  if (row.lon === null || row.lat === null) return []
  return [
    {
      key: row.number,
      title: row.name,
      lon: row.lon,
      lat: row.lat,
      layer: row.state,
      colour: STATE_COLOURS[row.state],
      facts: [
        `${row.number} · ${say(`registry.states.${row.state}`)}`,
        ...row.facts.slice(0, 2).map((fact) => `${fact.name} ${factText(fact)}`),
      ],
      to: `/registry/${row.number}`,
    },
  ]
}
