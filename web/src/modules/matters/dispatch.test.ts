import { describe, expect, it } from 'vitest'
import { ApiProblem } from '@/api/problem'
import { batchRows, dispatchAll, lacks } from './batch'
import type { StepBody } from './send'
import { isTownship, proposalFor, townshipDuties, unitsAt } from './proposal'
import { fileOf, lineOf, options } from './samples'

const say = (key: string) => key

describe('a proposal', () => {
  it('is the township when the duty list has a row for the matter (ruling 8)', () => {
    expect(proposalFor(lineOf(), options)).toEqual({ unit: 'qh-002', duty: 'LZ-01' })
  })

  it('takes the row that says it more briefly when two fit alike', () => {
    const dump = lineOf({ title: '青石镇垃圾池满溢', kind: { code: 'dump', name: '固废堆存' } })
    expect(proposalFor(dump, options).duty).toBe('LZ-02')
  })

  it('is the county where the list has no row, or only one that the county took back', () => {
    const noise = { title: '夜间施工噪声', kind: { code: 'noise', name: '噪声扰民' } }
    const emission = { title: '排放问题', kind: { code: 'emission', name: '工业企业废气' } }
    expect(proposalFor(lineOf(noise), options)).toEqual({ unit: 'qh', duty: '' })
    expect(proposalFor(lineOf(emission), options)).toEqual({ unit: 'qh', duty: '' })
    expect(proposalFor(lineOf({ township: null }), options)).toEqual({ unit: 'qh', duty: '' })
  })

  it('chooses among units of the place, the county’s own first and townships last', () => {
    const codes = unitsAt('990101', options.units).map((unit) => unit.code)
    expect(codes).toEqual(['qh-zj', 'qh', 'szf', 'qh-002'])
    expect(isTownship('qh-002', options.units)).toBe(true)
    expect(townshipDuties(options.duties).map((duty) => duty.code)).toEqual(['LZ-01', 'LZ-02'])
  })
})

describe('a batch', () => {
  it('goes one by one; what is refused keeps its words and its key and can go again', async () => {
    const rows = batchRows([lineOf({ number: 'A' }), lineOf({ number: 'B', version: 3 })], options)
    const sent: [string, StepBody, string][] = []
    const take = async (number: string, _: string, body: StepBody, key: string) => {
      sent.push([number, body, key])
      if (number === 'B' && sent.length < 3) {
        throw new ApiProblem(422, { title: '还不能提交', errors: [{ field: 'duty', message: '须引用条目' }] })
      }
      return fileOf({ number })
    }
    await dispatchAll(rows, ' 请从速 ', options, say, take)
    expect(rows.map((row) => row.state)).toEqual(['done', 'refused'])
    expect(rows[1].objections).toEqual(['须引用条目'])
    await dispatchAll(rows, '', options, say, take)
    expect(sent.map(([number]) => number)).toEqual(['A', 'B', 'B'])
    expect(sent[0][1]).toEqual({ version: 0, note: '请从速', photos: [], fields: { unit: 'qh-002', duty: 'LZ-01' } })
    expect(sent[1][1].version).toBe(3)
    expect(sent[1][2]).toBe(sent[2][2])
    expect(rows[1].state).toBe('done')
  })

  it('says in the server’s words who was first', async () => {
    const rows = batchRows([lineOf()], options)
    await dispatchAll(rows, '', options, say, async () => {
      throw new ApiProblem(409, { detail: '沈佳已于10-08交办。', mend: '请刷新后核对。' })
    })
    expect(rows[0].objections).toEqual(['沈佳已于10-08交办。请刷新后核对。'])
  })

  it('waits until each has a unit, and each township its duty-list row', () => {
    const [row] = batchRows([lineOf()], options)
    expect(lacks(row, options)).toBeUndefined()
    expect(lacks({ ...row, duty: '' }, options)).toBe('duty')
    expect(lacks({ ...row, unit: 'qh', duty: '' }, options)).toBeUndefined()
    expect(lacks({ ...row, unit: '' }, options)).toBe('unit')
  })
})
