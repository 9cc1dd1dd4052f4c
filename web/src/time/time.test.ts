import { describe, expect, it } from 'vitest'
import { choosablePeriods, daysOf } from '@/frame/period'
import { cityDay, formatDay, formatFullTime, formatTime, instantOf, localDateTimeOf } from './time'

const now = new Date('2026-11-22T06:05:00Z')

describe('times', () => {
  it('are shown in Asia/Shanghai without the current year', () => {
    expect(formatTime('2026-11-22T06:05:00Z', now)).toBe('11-22 14:05')
  })

  it('bear the year when it is not this one, judged by the city and not by UTC', () => {
    expect(formatTime('2025-12-31T15:59:00Z', now)).toBe('2025-12-31 23:59')
    expect(formatTime('2025-12-31T16:00:00Z', now)).toBe('01-01 00:00')
  })

  it('show a dash for nothing and for what is no time', () => {
    expect([formatTime(null, now), formatTime('', now), formatTime('soon', now), formatDay(undefined, now)]).toEqual([
      '—',
      '—',
      '—',
      '—',
    ])
  })

  it('take a date as a date, whatever zone the browser is in', () => {
    expect(formatDay('2026-09-30', now)).toBe('09-30')
    expect(formatDay('2024-02-29', now)).toBe('2024-02-29')
    expect(cityDay('2026-09-29T16:30:00Z')).toBe('2026-09-30')
  })

  it('go into date fields and come back unchanged', () => {
    expect(localDateTimeOf('2026-09-30T13:40:00.000Z')).toBe('2026-09-30T21:40')
    expect(instantOf('2026-09-30T21:40')).toBe('2026-09-30T13:40:00.000Z')
    expect(formatFullTime('2026-09-30T16:00:00Z')).toBe('2026-10-01 00:00')
  })
})

describe('periods', () => {
  it('offer this year and the last, and fifteen months back with their quarters', () => {
    const { years, quarters, months } = choosablePeriods('2026-02-10')
    expect(years).toEqual(['2026', '2025'])
    expect(months[0]).toBe('2026-02')
    expect(months[14]).toBe('2024-12')
    expect(quarters).toEqual(['2026-Q1', '2025-Q4', '2025-Q3', '2025-Q2', '2025-Q1', '2024-Q4'])
  })

  it('know their first and last day', () => {
    expect(daysOf('2026')).toEqual({ from: '2026-01-01', to: '2026-12-31' })
    expect(daysOf('2026-Q3')).toEqual({ from: '2026-07-01', to: '2026-09-30' })
    expect(daysOf('2024-02')).toEqual({ from: '2024-02-01', to: '2024-02-29' })
  })
})
