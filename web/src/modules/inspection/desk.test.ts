import { describe, expect, it, vi } from 'vitest'
import { nextTick, ref } from 'vue'
import { fileOf, options } from '@/modules/matters/samples'
import { choiceFor, dispatchBody, lacks, neighbour, nextWaiting, numbered, pointsIn, shown, totals } from './desk'
import { standingOf, toneOf, type BatchFile, type CaseLine } from './inspection'
import { en } from './messages.en'
import { zhCN } from './messages.zh-CN'
import { useDesk } from './useDesk'

const coded = (code: string, name: string) => ({ code, name })

function caseOf(sequence: number, change: Partial<CaseLine> = {}): CaseLine {
  return {
    matter: `2026-${String(sequence).padStart(6, '0')}`,
    inspection: 'zy-2026',
    batch: 1,
    sequence,
    acceptance: `X${sequence}`,
    starred: false,
    title: '砖厂废气扰民',
    text: '砖厂废气扰民。',
    points: ['砖厂废气扰民。'],
    district: '青河县',
    pollution: ['大气'],
    kind: coded('emission', '企业废气'),
    county: coded('990101', '青河县'),
    township: null,
    state: coded('opened', '待交办'),
    version: 0,
    owner: null,
    dueAt: null,
    overdue: false,
    mergedInto: null,
    same: 0,
    proposal: {
      responsible: coded('qh-zj', '青河县住房和城乡建设局'),
      cooperating: [coded('qh', '青河县人民政府')],
      supervising: null,
      duty: null,
      leader: null,
      rule: '青河县 · 扬尘',
      basis: '清单',
    },
    listed: null,
    ...change,
  }
}

function batchOf(cases: CaseLine[], change: Partial<BatchFile> = {}): BatchFile {
  return {
    inspection: {
      code: 'zy-2026',
      name: '督察',
      level: 'central',
      group: '督察组',
      from: '2026-09-15',
      to: '2026-10-15',
    },
    batch: 1,
    handedOverAt: '2026-09-30T13:40:00Z',
    mayEdit: true,
    cases,
    counties: [],
    types: [],
    stated: null,
    missing: [],
    ...change,
  }
}

const gone = coded('dispatched', '待签收')

describe('the dispatch desk (C7)', () => {
  it('begins with what the rule proposes, and numbers the units from there', () => {
    const line = caseOf(1)
    expect(choiceFor(line, options)).toMatchObject({ unit: 'qh-zj', cooperating: ['qh'] })
    expect(numbered(line, options).map(({ code }) => code)).toEqual(['qh-zj', 'qh', 'szf', 'qh-002'])
    expect(choiceFor(caseOf(1, { proposal: null }), options).unit).toBe('qh')
  })

  it('sends unit, co-operating units and, for a township, its duty (ruling 8)', () => {
    const line = caseOf(1)
    const choice = choiceFor(line, options)
    expect(dispatchBody(line, choice, options).fields).toEqual({ unit: 'qh-zj', cooperating: 'qh' })
    choice.unit = 'qh-002'
    expect(lacks(choice, options)).toBe('lacksDuty')
    choice.duty = 'LZ-01'
    expect(lacks(choice, options)).toBeUndefined()
    expect(dispatchBody(line, choice, options).fields).toMatchObject({ unit: 'qh-002', duty: 'LZ-01' })
    expect(lacks({ ...choice, unit: '' }, options)).toBe('lacksUnit')
  })

  it('walks through the list and on to the next that waits, from the top again', () => {
    const cases = [caseOf(1), caseOf(2, { state: gone }), caseOf(3)]
    expect(neighbour(cases, undefined, 1)).toBe(cases[0].matter)
    expect(neighbour(cases, cases[2].matter, 1)).toBe(cases[2].matter)
    expect(neighbour(cases, cases[2].matter, -1)).toBe(cases[1].matter)
    expect(nextWaiting(cases, cases[0].matter)).toBe(cases[2].matter)
    expect(nextWaiting(cases, cases[2].matter)).toBe(cases[0].matter)
    expect(nextWaiting([caseOf(1)], caseOf(1).matter)).toBeUndefined()
  })

  it('shows the cases behind each count', () => {
    const cases = [
      caseOf(1, { starred: true }),
      caseOf(2, { state: gone, pollution: ['水', '噪声'] }),
      caseOf(3, { mergedInto: 'x', state: coded('merged', '已并案'), county: coded('990102', '白石县') }),
    ]
    const numbers = (show: string) => shown(cases, show).map(({ sequence }) => sequence)
    expect(numbers('all')).toEqual([1, 2, 3])
    expect(numbers('waiting')).toEqual([1])
    expect(numbers('starred')).toEqual([1])
    expect(numbers('merged')).toEqual([3])
    expect(numbers('county:990102')).toEqual([3])
    expect(numbers('type:噪声')).toEqual([2])
  })

  it('says where a list does not add up', () => {
    const counties = [{ ...coded('990101', '青河县'), cases: 2, starred: 0, stated: 3 }]
    expect(totals(batchOf([caseOf(1), caseOf(2)], { counties, stated: 3 }))).toMatchObject({
      sum: 2,
      count: 2,
      apart: 1,
      counties,
    })
  })

  it('reads points line by line', () => {
    expect(pointsIn(' 夜间排放 \n\n粉尘\n')).toEqual(['夜间排放', '粉尘'])
  })

  it('sends fifty cases with one key each; what is refused stays with its reasons', async () => {
    const cases = Array.from({ length: 50 }, (_, at) => caseOf(at + 1))
    const take = vi.fn((number: string) =>
      number === cases[7].matter
        ? Promise.reject(new Error('no'))
        : Promise.resolve(fileOf({ number, state: gone, version: 1, owner: coded('qh-zj', '住建局') })),
    )
    const desk = useDesk(
      ref(batchOf(cases)),
      ref(options),
      ref('waiting'),
      (key) => key,
      take,
      () => undefined,
    )
    await nextTick()
    expect(desk.current.value?.sequence).toBe(1)
    for (let pressed = 0; pressed < 50; pressed++) void desk.dispatch()
    await vi.waitFor(() => expect(desk.sending.size).toBe(0))
    expect(take).toHaveBeenCalledTimes(50)
    expect(desk.rows.value.map(({ sequence }) => sequence)).toEqual([8])
    expect(desk.refused.has(cases[7].matter)).toBe(true)
    expect(desk.waiting.value).toBe(1)
  })

  it('dispatches nothing twice, and not without a unit', async () => {
    const take = vi.fn(() => new Promise<never>(() => undefined))
    const line = caseOf(1)
    const desk = useDesk(
      ref(batchOf([line])),
      ref(options),
      ref('all'),
      (key) => key,
      take,
      () => undefined,
    )
    await nextTick()
    if (desk.choice.value) desk.choice.value.unit = ''
    void desk.dispatch()
    expect(take).not.toHaveBeenCalled()
    if (desk.choice.value) desk.choice.value.unit = 'qh'
    void desk.dispatch()
    void desk.dispatch()
    expect(take).toHaveBeenCalledTimes(1)
  })

  it('tells a stay that is running from one that is over or to come', () => {
    const stay = batchOf([]).inspection
    expect(standingOf(stay, '2026-09-14')).toBe('ahead')
    expect(standingOf(stay, '2026-09-30')).toBe('running')
    expect(standingOf(stay, '2026-10-16')).toBe('over')
    expect(toneOf({ state: gone, overdue: true })).toBe('overdue')
  })

  it('has the same messages in both languages', () => {
    const keys = (messages: object, before = ''): string[] =>
      Object.entries(messages).flatMap(([key, value]) =>
        typeof value === 'object' && value ? keys(value as object, `${before}${key}.`) : [`${before}${key}`],
      )
    expect(keys(en)).toEqual(keys(zhCN))
  })
})
