import { describe, expect, it } from 'vitest'
import { periodChoices } from './bulletin'

describe('periods of a bulletin', () => {
  it('begin with the present one', () => {
    expect(periodChoices('DAY', '2026-09-30').slice(0, 2)).toEqual(['2026-09-30', '2026-09-29'])
    expect(periodChoices('MONTH', '2026-01-05').slice(0, 2)).toEqual(['2026-01', '2025-12'])
    expect(periodChoices('QUARTER', '2026-02-01').slice(0, 3)).toEqual(['2026-Q1', '2025-Q4', '2025-Q3'])
  })
})
