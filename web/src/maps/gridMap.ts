import type { Feature, FeatureCollection, Geometry } from 'geojson'
import { computed, onScopeDispose, shallowRef, type ComputedRef } from 'vue'
import { api } from '@/api/client'
import type { Bounds } from './place'

/** One cell with its outline in WGS-84. */
export interface MapCell {
  code: string
  name: string
  kind: { code: string; name: string }
  line: boolean
  outline: Geometry
}

/** Cells of the reader's jurisdiction. */
export interface GridMap {
  cells: MapCell[]
  asOf: string
}

/** Objects near each other; the name and the address of the only one. */
export interface CrowdGroup {
  count: number
  lon: number
  lat: number
  name: string | null
  link: string | null
}

/** Cells as outlines of a map; large ones first, so that small ones are drawn over them. */
export function areasOf(cells: readonly MapCell[], strong?: string): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: cells.map(({ code, name, outline }) => areaOf(outline, name, code === strong)),
  }
}

export function areaOf(outline: Geometry, name: string, strong: boolean): Feature {
  return { type: 'Feature', geometry: outline, properties: { name, strong } }
}

export function crowdOf(groups: readonly CrowdGroup[]): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: groups.map(({ count, lon, lat, name, link }): Feature => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [lon, lat] },
      properties: { count, name: name ?? '', link: link ?? '' },
    })),
  }
}

/** What of the ground is seen, and how wide in degrees of longitude the groups are to be. */
export interface View {
  bounds: Bounds
  mesh: number
}

const SETTLED_MILLIS = 150

/** The crowd of objects as far as it is looked at: all of it coarsely at first, then what each view shows. */
export function useCrowd(): { crowd: ComputedRef<FeatureCollection | undefined>; look: (view: View) => void } {
  const groups = shallowRef<CrowdGroup[]>()
  let latest = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  async function load(view?: View) {
    const mine = ++latest
    const query = view ? `?${new URLSearchParams(wanted(view)).toString()}` : ''
    try {
      const answer = await api.get<{ groups: CrowdGroup[] }>(`grids/map/objects${query}`)
      if (mine === latest) groups.value = answer.groups
    } catch {
      // The crowd is an addition: without it the map shows the rest.
    }
  }

  function look(view: View) {
    clearTimeout(timer)
    timer = setTimeout(() => void load(view), SETTLED_MILLIS)
  }

  onScopeDispose(() => clearTimeout(timer))
  void load()
  return { crowd: computed(() => groups.value && crowdOf(groups.value)), look }
}

function wanted({ bounds, mesh }: View): Record<string, string> {
  return Object.fromEntries(Object.entries({ ...bounds, mesh }).map(([name, value]) => [name, value.toFixed(6)]))
}
