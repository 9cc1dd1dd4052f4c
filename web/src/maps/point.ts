/** Longitude and latitude as they are copied from maps: `112.123456, 27.654321`. */
export function pointOf(text: unknown): [number, number] | 'unreadable' | undefined {
  if (text === null || text === undefined || String(text).trim() === '') return undefined
  const parts = String(text)
    .split(/[\s,，、;；]+/)
    .filter(Boolean)
  const numbers = parts.map(Number)
  if (numbers.length !== 2 || numbers.some(Number.isNaN)) return 'unreadable'
  const [lon, lat] = numbers
  return Math.abs(lon) <= 180 && Math.abs(lat) <= 90 ? [lon, lat] : 'unreadable'
}
