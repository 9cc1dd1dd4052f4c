import { describe, expect, it, vi } from 'vitest'
import { drafts } from './draft'
import type { FormField } from './field'

const consent: FormField = { name: 'useModel', label: '发往外部模型', kind: 'yesNo', anew: true }
const words: FormField = { name: 'text', label: '全文', kind: 'longText' }

describe('a draft', () => {
  it('keeps no answer that is to be given anew each time', () => {
    const stored = new Map<string, string>()
    const store = {
      setItem: (key: string, value: string) => stored.set(key, value),
      getItem: (key: string) => stored.get(key) ?? null,
    }
    vi.stubGlobal('localStorage', store)
    vi.stubGlobal('sessionStorage', { getItem: () => null, setItem: () => undefined })
    const at = new Date('2026-09-30T13:40:00Z')
    expect(drafts.save('x', [words, consent], { text: '同志们', useModel: true }, at)).toBe(true)
    expect(drafts.find('x')?.values).toEqual({ text: '同志们' })
    expect(drafts.save('y', [consent], { useModel: true }, at)).toBe(false)
    expect(drafts.find('y')).toBeUndefined()
  })
})
