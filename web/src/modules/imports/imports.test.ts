import { describe, expect, it } from 'vitest'
import { shareOf, sizeOf, stateOf, type FileImport } from './imports'

const entry = (part: Partial<FileImport>) =>
  ({ state: 'RECEIVED', rowsRead: 0, rowsTotal: null, ...part }) as FileImport
const key = (name: string) => name

describe('an import on its way', () => {
  it('shows the share of its rows and never arrives before it is done', () => {
    expect(shareOf(entry({ rowsRead: 50, rowsTotal: 200 }))).toBe(0.25)
    expect(shareOf(entry({ rowsRead: 200, rowsTotal: 200 }))).toBe(0.99)
    expect(shareOf(entry({ state: 'DONE' }))).toBe(1)
  })

  it('is not called finished while rows wait to be corrected', () => {
    expect(stateOf(entry({ state: 'DONE', rowsRefused: 2 }), key).label).toBe('imports.state.partly')
    expect(stateOf(entry({ state: 'DONE', rowsRefused: 0 }), key).tone).toBe('proven')
    expect(stateOf(entry({ state: 'FAILED' }), key).tone).toBe('overdue')
  })

  it('names sizes as people read them', () => {
    expect(sizeOf(100)).toBe('1 KB')
    expect(sizeOf(3_355_443)).toBe('3.2 MB')
  })
})
