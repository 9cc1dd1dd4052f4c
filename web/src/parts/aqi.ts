/** Category of an AQI value, 1 (excellent) to 6 (severe): HJ 633-2012 table 2, unchanged in HJ 633-2026. */
export function aqiLevel(aqi: number | null | undefined): 1 | 2 | 3 | 4 | 5 | 6 | undefined {
  if (aqi === null || aqi === undefined || Number.isNaN(aqi) || aqi < 0) return undefined
  if (aqi <= 50) return 1
  if (aqi <= 100) return 2
  if (aqi <= 150) return 3
  if (aqi <= 200) return 4
  return aqi <= 300 ? 5 : 6
}

/** The standard's own colours (HJ 633 table 2, RGB). For swatches and bands, never for text. */
export const AQI_COLOURS: Record<number, string> = {
  1: '#00e400',
  2: '#ffff00',
  3: '#ff7e00',
  4: '#ff0000',
  5: '#99004c',
  6: '#7e0023',
}

/** The colour of what has no value. */
export const NO_DATA_COLOUR = '#b9c2bf'

export function aqiColour(aqi: number | null | undefined): string {
  const level = aqiLevel(aqi)
  return level ? AQI_COLOURS[level] : NO_DATA_COLOUR
}
