import { describe, expect, it } from 'vitest'
import { daysBetween, layout } from './chart'
import { en } from './messages.en'
import { zhCN } from './messages.zh-CN'
import { taskBody, taskFields } from './taskForm'
import { actionsOf, quantityOf, stateTone, stepOf, type Bar, type Options, type TaskLine } from './works'

const say = (key: string) => key

function task(more: Partial<TaskLine>): TaskLine {
  return {
    number: 'RW2026-001',
    title: '连片整治',
    kind: 'engineering',
    kindName: '工程减排',
    battle: 'clear-water',
    battleName: '碧水保卫战',
    programmeName: null,
    owner: 'qh',
    ownerName: '青河县人民政府',
    cooperating: [],
    regionName: '青河县',
    basis: '责任书',
    startsOn: '2026-03-01',
    dueOn: '2026-11-30',
    duePhrase: null,
    quantity: '28',
    achieved: '11',
    quantityUnit: '个',
    state: 'running',
    stateName: '推进中',
    riskLevel: 'high',
    risk: { value: '38', text: '高风险', unit: '', ref: 'task-risk:RW2026-001' },
    riskSentence: '落后',
    progress: '39',
    late: false,
    reportedOn: null,
    doneOn: null,
    campaign: null,
    next: null,
    ...more,
  }
}

function bar(more: Partial<TaskLine> = {}, firstDueOn = '2026-11-30', replanned = false): Bar {
  const mark = { number: 1, name: '主体', dueOn: '2026-07-01', firstDueOn: '2026-06-01', doneOn: null, late: true }
  return { task: task(more), firstDueOn, replanned, milestones: [mark] }
}

describe('M01-07: the wall chart', () => {
  it('puts all bars on one scale of whole months', () => {
    const { months, groups, today } = layout(
      [bar(), bar({ number: 'RW2026-002', dueOn: '2026-12-31' })],
      '2026-09-30',
      () => 'a',
    )
    expect(months.map((month) => month.label)).toEqual(['3', '4', '5', '6', '7', '8', '9', '10', '11', '12'])
    const [first, second] = groups[0]?.rows ?? []
    expect(first?.planned.from).toBe(0)
    expect((first?.planned.from ?? 0) + (first?.planned.width ?? 0)).toBeLessThan(
      (second?.planned.from ?? 0) + (second?.planned.width ?? 0),
    )
    expect(today).toBeGreaterThan(60)
    expect(today).toBeLessThan(75)
  })

  it('shows the first plan beside another one, and not where it is the same', () => {
    const [moved] =
      layout([bar({ dueOn: '2027-03-31' }, '2026-11-30', true)], '2026-09-30', () => 'a').groups[0]?.rows ?? []
    expect(moved?.first?.width).toBeLessThan(moved?.planned.width ?? 0)
    expect(moved?.marks[0]?.before).not.toBeNull()
    const [same] = layout([bar()], '2026-09-30', () => 'a').groups[0]?.rows ?? []
    expect(same?.first).toBeNull()
    expect(same?.marks[0]).toMatchObject({ before: null, state: 'late' })
  })

  it('draws lateness from the deadline to today, grouped by what is asked', () => {
    const late = bar({ dueOn: '2026-08-31', late: true })
    const { groups } = layout([late, bar({ battleName: '蓝天保卫战' })], '2026-09-30', (one) => one.task.battleName)
    expect(groups.map((group) => group.name)).toEqual(['碧水保卫战', '蓝天保卫战'])
    expect(groups[0]?.rows[0]?.late?.width).toBeGreaterThan(5)
    expect(daysBetween('2026-08-31', '2026-09-30')).toBe(30)
  })

  it('is empty where there is nothing', () => {
    expect(layout([], '2026-09-30', () => 'a').groups).toEqual([])
  })
})

describe('a step of a task', () => {
  const question = {
    name: 'proof',
    label: '佐证材料',
    kind: 'documents' as const,
    required: true,
    reason: '报完成要有佐证',
    hint: null,
    value: null,
    unit: null,
    role: 'DOCUMENT',
    max: 20,
    maxLength: null,
    options: [],
  }

  it('sends words by field and the proof apart from them', () => {
    const [action] = actionsOf([{ code: 'claim', label: '报完成', kind: 'primary', fields: [question] }])
    expect(action?.fields?.[0]).toMatchObject({ required: true, reason: '报完成要有佐证', role: 'DOCUMENT' })
    expect(
      stepOf(3, action?.fields ?? [], {
        proof: ['a', 'b'],
        note: '完成',
        milestones: ['1', '2'],
        achieved: 28,
        due: null,
      }),
    ).toEqual({ version: 3, fields: { note: '完成', milestones: '1,2', achieved: '28' }, files: ['a', 'b'] })
  })

  it('calls proven only what was checked', () => {
    expect(stateTone({ state: 'done', late: false })).toBe('proven')
    expect(stateTone({ state: 'reported', late: false })).toBe('soon')
    expect(stateTone({ state: 'running', late: true })).toBe('overdue')
    expect(quantityOf(task({}))).toBe('11/28 个')
    expect(quantityOf(task({ quantity: null }))).toBeNull()
  })
})

describe('the form of a task', () => {
  const options = {
    today: '2026-09-30',
    measures: [],
    battles: [],
    programmes: [],
    owners: [],
    places: [],
    campaigns: [],
  }

  it('asks for a day only where no words say the deadline', () => {
    const due = taskFields(options as unknown as Options, say).find((field) => field.name === 'dueOn')
    expect(due?.when?.({ duePhrase: '6月底前' })).toBe(false)
    expect(due?.when?.({ duePhrase: '' })).toBe(true)
    expect(taskBody({ title: 'x', cooperating: null }, 2)).toEqual({ title: 'x', cooperating: [], version: 2 })
  })

  it('has the same words in both languages', () => {
    const keys = (words: object): string[] =>
      Object.entries(words).flatMap(([key, value]) =>
        typeof value === 'object' ? keys(value as object).map((one) => `${key}.${one}`) : [key],
      )
    expect(keys(en)).toEqual(keys(zhCN))
  })
})
