import { Exact } from './exact'
import type { Reader } from './reader'

/** A number as the table of scores shows it. */
export interface Shown {
  value: string | null
  text: string
  ref: string
}

export interface ScoreRow {
  subject: string
  name: string
  place: number | null
  total: Shown
  gap: Shown | null
  lead: Shown | null
  items: { code: string; marks: Shown | null }[]
  losses: { code: string; points: Shown }[]
}

export interface Figure {
  value: string | null
  text: string
  inputs: { kind: string; label: string; text: string; ref: string }[]
}

interface Check {
  check: { township: string; kind: 'OPEN' | 'COVERT' | 'FINDING'; doneOn: string | null }
  lines: { code: string; each: string; cap: string | null }[]
  findings: { kind: string; state: string; withdrawReason: string | null; number: string }[]
}

interface Sheet {
  head: { kind: { code: string }; state: string }
  lines: { subject: string; marks: number | null }[]
}

const FULL = Exact.of(100)
const NOTHING = Exact.ZERO
const ENVIRONMENT = 'county-environment'

export function figure(reader: Reader, ref: string): Promise<Figure> {
  return reader.get<Figure>(`figures?ref=${encodeURIComponent(ref)}`)
}

/**
 * A quarter worked out once more from what lies under its scores: the pages of checks and findings, the sheets, the days'
 * values, the matters. Of the scores themselves it reads only which days and matters they name.
 */
export class Evidence {
  private checks: Check[] = []
  private sheets: Sheet[] = []

  private constructor(
    private readonly reader: Reader,
    private readonly period: string,
  ) {}

  static async of(reader: Reader, period: string): Promise<Evidence> {
    const evidence = new Evidence(reader, period)
    const plans = await reader.get<{ rows: { id: number; period: string }[] }>(`checks/plans?period=${period}`)
    for (const plan of plans.rows.filter((row) => row.period === period)) {
      const file = await reader.get<{ checks: { id: number }[] }>(`checks/plans/${plan.id}`)
      for (const { id } of file.checks) evidence.checks.push(await reader.get<Check>(`checks/${id}`))
    }
    const sheets = await reader.get<{ rows: { id: number }[] }>(`sheets?period=${period}`)
    for (const { id } of sheets.rows) evidence.sheets.push(await reader.get<Sheet>(`sheets/${id}`))
    return evidence
  }

  /** Marks of an item; null where there is nothing to mark. */
  async item(rules: string, row: ScoreRow, code: string): Promise<Exact | null> {
    if (rules === ENVIRONMENT) return this.environment(row, code)
    if (code === 'checks') {
      const mean = this.checked(row.subject)
      return mean && mean.times(Exact.of(rules.startsWith('xt-county') ? 40 : 100)).over(FULL)
    }
    return this.sheet(code, row.subject) ?? (code === 'campaign-roadside' ? NOTHING : null)
  }

  /** Half a point for each pool that burnt. */
  burnt(place: string): Exact {
    const pools = this.within(place).flatMap((check) => counting(check).filter(({ kind }) => kind === 'pool-burning'))
    return Exact.of(pools.length).times(Exact.of('0.5'))
  }

  async total(rules: string, row: ScoreRow): Promise<Exact | null> {
    const items = await Promise.all(row.items.map(({ code }) => this.item(rules, row, code)))
    if (rules !== ENVIRONMENT) {
      return items.includes(null) ? null : Exact.sum(items as Exact[]).minus(this.burnt(row.subject))
    }
    const points = [40, 40, 20].filter((_, at) => items[at])
    const reached = Exact.sum(items.filter((one) => one !== null))
    return reached.times(FULL).over(Exact.of(points.reduce((sum, one) => sum + one, 0)))
  }

  private within(place: string): Check[] {
    return this.checks.filter(({ check }) => check.doneOn && check.township.startsWith(place))
  }

  /** Open and covert checks weigh the same; where one of them is missing, the other stands for both. */
  private checked(place: string): Exact | null {
    const means = (['OPEN', 'COVERT'] as const)
      .map((kind) => this.within(place).filter(({ check }) => check.kind === kind))
      .filter((checks) => checks.length > 0)
      .map((checks) => Exact.mean(checks.map(marks)))
    return means.length > 0 ? Exact.mean(means) : null
  }

  private sheet(code: string, county: string): Exact | null {
    const given = this.sheets
      .filter(({ head }) => head.kind.code === code && head.state === 'IN_FORCE')
      .flatMap(({ lines }) => lines.filter((line) => line.subject === county && line.marks !== null))
      .at(-1)
    return given ? Exact.of(given.marks ?? 0) : null
  }

  private async environment(row: ScoreRow, code: string): Promise<Exact | null> {
    const ref = row.items.find((item) => item.code === code)?.marks?.ref
    const named = ref ? (await figure(this.reader, ref)).inputs : []
    if (code === 'matters-in-time') return this.matters(named.map((input) => input.ref))
    const days = named.filter((input) => !input.ref.startsWith('target:'))
    const values = await Promise.all(days.map((day) => this.day(day)))
    if (values.length === 0) return null
    if (code === 'good-days-share') {
      const good = values.filter((aqi) => aqi.compare(FULL) <= 0).length
      return linear(Exact.of(good).times(FULL).over(Exact.of(values.length)), 60, 90, 40)
    }
    const target = named.find((input) => input.ref.startsWith('target:'))
    if (!target) return null
    const promised = Exact.of((await figure(this.reader, target.ref)).value ?? '')
    return linear(Exact.mean(values).times(FULL).over(promised), 130, 100, 40)
  }

  /** What the day's own figure says, and not what the score says of it. */
  private async day(named: { ref: string }): Promise<Exact> {
    return Exact.of((await figure(this.reader, named.ref)).value ?? '')
  }

  private async matters(pages: string[]): Promise<Exact> {
    if (pages.length === 0) return Exact.of(20)
    const until = `${this.period.slice(0, 4)}-${String(Number(this.period.slice(-1)) * 3).padStart(2, '0')}-30T16:00:00Z`
    const files = await Promise.all(
      pages.map((page) => this.reader.get<{ dueAt: string; closedAt: string | null }>(page.slice(1))),
    )
    const inTime = files.filter(({ dueAt, closedAt }) => closedAt && closedAt < until && closedAt <= dueAt)
    return Exact.of(inTime.length).times(Exact.of(20)).over(Exact.of(files.length))
  }
}

function counting(check: Check) {
  return check.findings.filter(({ state, withdrawReason }) => state !== 'annulled' && !withdrawReason)
}

/** Full marks less what each kind of finding takes, up to its cap. */
function marks(check: Check): Exact {
  const taken = check.lines.map(({ code, each, cap }) => {
    const found = Exact.of(counting(check).filter(({ kind }) => kind === code).length).times(Exact.of(each))
    return cap === null ? found : found.within(NOTHING, Exact.of(cap))
  })
  return FULL.minus(Exact.sum(taken)).within(NOTHING, FULL)
}

/** No points at one end, all of them at the other. */
function linear(value: Exact, none: number, all: number, points: number): Exact {
  const share = value.minus(Exact.of(none)).over(Exact.of(all).minus(Exact.of(none)))
  return share.within(NOTHING, Exact.of(1)).times(Exact.of(points))
}
