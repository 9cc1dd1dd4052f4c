import type { SplitKind } from './targets'

export interface SplitSum {
  sum: number
  gap: number
  verdict: 'fits' | 'short' | 'over'
}

/** What the parts add up to while one types; nothing for figures that never sum. The server decides with exact decimals. */
export function splitSum(kind: SplitKind, whole: number, parts: readonly string[]): SplitSum | undefined {
  if (kind === 'OWN_FIGURE') return undefined
  const numbers = parts.map(Number).filter((part) => !Number.isNaN(part))
  const sum = tidy(numbers.reduce((total, part) => total + part, 0))
  const gap = tidy(Math.abs(sum - whole))
  if (kind === 'CUT' && sum < whole) return { sum, gap, verdict: 'short' }
  if (kind === 'CAP' && sum > whole) return { sum, gap, verdict: 'over' }
  return { sum, gap, verdict: 'fits' }
}

/** Without the tails that binary fractions leave. */
function tidy(value: number) {
  return Math.round(value * 10_000) / 10_000
}
