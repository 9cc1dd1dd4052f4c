import { beforeAll, describe, expect, inject, test } from 'vitest'
import { Evidence, type Figure, figure, type ScoreRow, type Shown } from './evidence'
import { Exact } from './exact'
import { Reader } from './reader'

const PERIOD = '2026-Q2'
const RULES = ['county-environment', 'xt-county-quarter', 'xt-township-quarter@990101']
const PROVED = 100

/** A number of a closed table, with how it comes about from evidence. */
interface Claim {
  which: string
  shown: Shown
  again: () => Promise<Exact | null>
}

let office: Reader
let evidence: Evidence
const tables = new Map<string, ScoreRow[]>()

beforeAll(async () => {
  office = await Reader.signIn(inject('address'), 'hwb')
  evidence = await Evidence.of(office, PERIOD)
  for (const rules of RULES) {
    const table = await office.get<{ rows: ScoreRow[] }>(`scores?period=${PERIOD}&rules=${rules}`)
    tables.set(rules, table.rows)
  }
})

describe('done-line 4, C2: the scores of the demo city', () => {
  test(`${PROVED} random ones, each computed again from its evidence only, are identical`, async () => {
    const all = claims()
    expect(all.length).toBeGreaterThanOrEqual(PROVED)
    for (const { which, shown, again } of shuffled(all).slice(0, PROVED)) {
      const value = await again()
      const stored = (await figure(office, shown.ref)).value
      if (value === null) {
        expect(stored, which).toBeNull()
      } else {
        expect(shown.text, which).toBe(String(value))
        expect(value.is(stored ?? ''), `${which}: ${value} is not ${stored}`).toBe(true)
      }
    }
  })

  test.each(RULES)('%s: the places follow from the totals, equal ones share a place (ruling 13)', async (rules) => {
    const rows = tables.get(rules) ?? []
    const totals = await Promise.all(rows.map((row) => evidence.total(rules, row)))
    rows.forEach((row, at) => {
      const own = totals[at]
      const better = totals.filter((other) => own && other && other.compare(own) > 0).length
      expect(row.place, row.name).toBe(own ? better + 1 : null)
    })
  })

  test('a county answers for its part of the letter that the city’s bureau took', () => {
    for (const { name, items } of tables.get('county-environment') ?? []) {
      expect(items.find(({ code }) => code === 'pm10-against-target')?.marks?.value, name).not.toBeNull()
    }
  })

  test('X5, X7, C2: third by 0.04, −0.5 for a burning pool, the photo with its hash, who and when: three clicks', async () => {
    const county = tables.get('xt-county-quarter')?.find(({ subject }) => subject === '990101')
    expect(county).toMatchObject({ place: 3, total: { text: '91.40' }, lead: { text: '0.04' } })
    const loss = county?.losses.find(({ code }) => code === 'pool-burning')
    expect(loss?.points.text).toBe('0.50')
    const opened: Figure = await figure(office, loss?.points.ref ?? '')
    expect(opened.inputs[0]?.label).toContain('三里村')
    const finding = await office.get<{
      head: { place: string; foundAt: string }
      recordedBy: string
      photos: { sha256: string; url: string }[]
    }>(opened.inputs[0]?.ref.slice(1) ?? '')
    expect(finding.recordedBy).not.toBe('')
    expect(finding.photos[0]?.sha256).toMatch(/^[0-9a-f]{64}$/)
    const waiting = await office.get<{ rows: { kind: { code: string }; state: { code: string }; sentence: string }[] }>(
      'consequences',
    )
    const cascade = waiting.rows.find(
      ({ kind, sentence }) => kind.code === 'last-place' && sentence.includes('由第2变为第3'),
    )
    expect(cascade?.state.code).toBe('proposed')
  })
})

function claims(): Claim[] {
  return RULES.flatMap((rules) => {
    const rows = tables.get(rules) ?? []
    return rows.flatMap((row, at) => [...ofItems(rules, row), ...ofTotals(rules, rows, at)])
  })
}

function ofItems(rules: string, row: ScoreRow): Claim[] {
  const items = row.items.flatMap(({ code, marks }) =>
    marks
      ? [{ which: `${rules} ${row.name} ${code}`, shown: marks, again: () => evidence.item(rules, row, code) }]
      : [],
  )
  const losses = row.losses.map(({ code, points }) => ({
    which: `${rules} ${row.name} ${code}`,
    shown: points,
    again: () => Promise.resolve(evidence.burnt(row.subject)),
  }))
  return [...items, ...losses]
}

/** The total, and how far the one before is away: the difference of what the table shows (ruling 13). */
function ofTotals(rules: string, rows: ScoreRow[], at: number): Claim[] {
  const row = rows[at]
  if (!row) return []
  const total: Claim = {
    which: `${rules} ${row.name} total`,
    shown: row.total,
    again: () => evidence.total(rules, row),
  }
  const ahead = rows.findLast((other) => other.place !== null && row.place !== null && other.place < row.place)
  if (!row.gap || !ahead) return [total]
  const gap = async () => {
    const [own, better] = await Promise.all([evidence.total(rules, row), evidence.total(rules, ahead)])
    return own && better ? Exact.of(String(better)).minus(Exact.of(String(own))) : null
  }
  return [total, { which: `${rules} ${row.name} gap`, shown: row.gap, again: gap }]
}

/** In an order that is another at every run; what fails names itself. */
function shuffled<T>(all: T[]): T[] {
  return all
    .map((one) => ({ one, at: Math.random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one)
}
