import { describe, expect, it } from 'vitest'
import { labelsOf, shiftDay, weeksOf } from './air'

describe('days and hours of air', () => {
  it('labels the hours of a day by their end, the last at midnight', () => {
    const labels = labelsOf('2026-09-30')
    expect(labels).toHaveLength(24)
    expect(labels[0]).toBe('2026-09-29T17:00:00.000Z')
    expect(labels[23]).toBe('2026-09-30T16:00:00.000Z')
  })

  it('steps over the end of a month', () => {
    expect(shiftDay('2026-09-30', 1)).toBe('2026-10-01')
    expect(shiftDay('2026-03-01', -1)).toBe('2026-02-28')
  })

  it('lays a month out in weeks that begin on Monday', () => {
    const weeks = weeksOf(2026, 9)
    expect(weeks[0]).toEqual([null, '2026-09-01', '2026-09-02', '2026-09-03', '2026-09-04', '2026-09-05', '2026-09-06'])
    expect(weeks.flat().filter(Boolean)).toHaveLength(30)
    expect(weeksOf(2026, 2).flat().filter(Boolean)).toHaveLength(28)
  })
})
