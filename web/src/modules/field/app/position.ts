import { onScopeDispose, ref, shallowRef } from 'vue'
import type { Position } from '../queue/records'

export type PositionState = 'searching' | 'found' | 'denied' | 'unavailable'

/** Where the device is, while somebody looks. The receiver's datum is WGS-84. */
export function usePosition() {
  const position = shallowRef<Position | null>(null)
  const state = ref<PositionState>('searching')
  if (!('geolocation' in navigator)) {
    state.value = 'unavailable'
    return { position, state }
  }
  const watch = navigator.geolocation.watchPosition(
    ({ coords }) => {
      position.value = {
        lon: rounded(coords.longitude),
        lat: rounded(coords.latitude),
        accuracy: Math.round(coords.accuracy),
      }
      state.value = 'found'
    },
    (failure) => {
      if (position.value === null) state.value = failure.code === failure.PERMISSION_DENIED ? 'denied' : 'unavailable'
    },
    { enableHighAccuracy: true, maximumAge: 20_000, timeout: 30_000 },
  )
  onScopeDispose(() => navigator.geolocation.clearWatch(watch))
  return { position, state }
}

/** A point as it is copied from maps, `111.56,32.14`; null for nothing, undefined for what is no point. */
export function typedPosition(text: string): Position | null | undefined {
  const parts = text.split(/[\s,，、;；]+/).filter(Boolean)
  if (parts.length === 0) return null
  const [lon, lat] = parts.map(Number)
  const fits = parts.length === 2 && lon >= 73 && lon <= 136 && lat >= 3 && lat <= 54
  return fits ? { lon: rounded(lon), lat: rounded(lat), accuracy: null } : undefined
}

function rounded(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6
}
