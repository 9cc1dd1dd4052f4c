import { defineStore } from 'pinia'
import { ref } from 'vue'
import { cityDay } from '@/time/time'

/** A period as addresses carry it: `2026`, `2026-Q3` or `2026-09`. */
export type Period = string

/** The period chosen once in the top bar for all pages whose route says `meta.period`. */
export const usePeriod = defineStore('period', () => {
  const period = ref<Period>()
  return { period }
})

/** The periods to choose from: this year, its quarters and months so far, and the year before. Newest first. */
export function choosablePeriods(today: string = cityDay()): Record<'years' | 'quarters' | 'months', Period[]> {
  const year = Number(today.slice(0, 4))
  const month = Number(today.slice(5, 7))
  const monthsBack = Array.from({ length: 15 }, (_, back) => {
    const index = year * 12 + month - 1 - back
    return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`
  })
  const quarters = [...new Set(monthsBack.map((m) => `${m.slice(0, 4)}-Q${Math.ceil(Number(m.slice(5)) / 3)}`))]
  return { years: [String(year), String(year - 1)], quarters, months: monthsBack }
}

/** `2026年`, `2026年第3季度` or `2026年9月`. */
export function periodName(period: Period, say: (key: string, words: Record<string, unknown>) => string): string {
  const year = period.slice(0, 4)
  if (period.length === 4) return say('frame.year', { year })
  if (period.includes('Q')) return say('frame.quarter', { year, quarter: period.slice(6) })
  return say('frame.month', { year, month: Number(period.slice(5)) })
}

/** First and last day of a period, both included. */
export function daysOf(period: Period): { from: string; to: string } {
  const year = Number(period.slice(0, 4))
  const quarter = /^\d{4}-Q([1-4])$/.exec(period)
  const month = /^\d{4}-(\d{2})$/.exec(period)
  const first = quarter ? Number(quarter[1]) * 3 - 2 : month ? Number(month[1]) : 1
  const last = quarter ? first + 2 : month ? first : 12
  const lastDay = new Date(Date.UTC(year, last, 0)).getUTCDate()
  return { from: `${year}-${pad(first)}-01`, to: `${year}-${pad(last)}-${lastDay}` }
}

function pad(number: number) {
  return String(number).padStart(2, '0')
}
