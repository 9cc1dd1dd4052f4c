import { onScopeDispose, ref, type Ref } from 'vue'

/**
 * The time of the server's clock. A demo city lives on a clock of its own, and browsers' clocks are often wrong,
 * so nothing in the application asks the browser what time it is.
 */
let offsetMillis = 0

/** Remembers how far the server's clock is from the browser's; `requestedAt` and `answeredAt` are browser times in ms. */
export function setServerClock(serverInstant: string, requestedAt: number, answeredAt: number) {
  const server = Date.parse(serverInstant)
  if (!Number.isNaN(server)) offsetMillis = server - (requestedAt + answeredAt) / 2
}

export function serverNow(): Date {
  return new Date(Date.now() + offsetMillis)
}

/** The server's time as a ref that moves on every `everyMillis` (30 s unless told) while the component lives. */
export function useNow(everyMillis = 30_000): Ref<Date> {
  const now = ref(serverNow())
  const timer = setInterval(() => (now.value = serverNow()), everyMillis)
  onScopeDispose(() => clearInterval(timer))
  return now
}
