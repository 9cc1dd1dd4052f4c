import type { FeatureCollection } from 'geojson'
import { useLoad, type Load } from '@/api/load'

/** The city's published outlines; a map without them still shows its places. */
export function useOutlines(): Load<FeatureCollection | undefined> {
  return useLoad(async () => {
    const answer = await fetch('/api/public/v1/boundaries')
    return answer.ok ? ((await answer.json()) as FeatureCollection) : undefined
  })
}
