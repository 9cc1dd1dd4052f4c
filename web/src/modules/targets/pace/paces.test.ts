import { describe, expect, it } from 'vitest'
import { inForce, standingTone, type Edition } from './paces'

const edition = (code: string, validFrom: string) => ({ code, validFrom }) as Edition

describe('the indicator library', () => {
  it('takes of each indicator the newest edition that has begun (N16)', () => {
    const editions = [edition('a', '2012-02-29'), edition('a', '2026-03-01'), edition('b', '2012-02-29')]

    expect(inForce(editions, '2026-02-28').map((one) => one.validFrom)).toEqual(['2012-02-29', '2012-02-29'])
    expect(inForce(editions, '2026-03-01')[0]?.validFrom).toBe('2026-03-01')
    expect(inForce(editions, '2000-01-01')).toEqual([])
  })
})

describe('standings', () => {
  it('shows what can no longer be met as it shows what is overdue', () => {
    expect(standingTone('IMPOSSIBLE')).toBe('overdue')
    expect(standingTone('NO_DATA')).toBe('muted')
  })
})
