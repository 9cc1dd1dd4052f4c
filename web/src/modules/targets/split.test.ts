import { describe, expect, it } from 'vitest'
import { splitSum } from './split'

describe('the sum of a split (ruling 12)', () => {
  it('says what a cut still lacks', () => {
    expect(splitSum('CUT', 1000, ['400', '500.5'])).toEqual({ sum: 900.5, gap: 99.5, verdict: 'short' })
    expect(splitSum('CUT', 1000, ['400', '700'])?.verdict).toBe('fits')
  })

  it('says by how much a cap is exceeded', () => {
    expect(splitSum('CAP', 0.3, ['0.1', '0.2'])?.verdict).toBe('fits')
    expect(splitSum('CAP', 10, ['4', '6.01'])).toEqual({ sum: 10.01, gap: 0.01, verdict: 'over' })
  })

  it('never adds up means, rates and days', () => {
    expect(splitSum('OWN_FIGURE', 70, ['68', '73'])).toBeUndefined()
  })
})
