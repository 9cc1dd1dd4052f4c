import { describe, expect, it } from 'vitest'
import { modules } from '@/frame/modules'
import { newestToMark, pageOf, type NoticeLine } from './notices'

const notice = (id: number, urgent: boolean, readAt: string | null): NoticeLine => ({
  id,
  text: '',
  link: '/duty',
  urgent,
  toldAt: '2026-09-30T13:40:00Z',
  readAt,
})

describe('notices', () => {
  it('are offered to the bell by one module only', () => {
    expect(modules.filter((module) => module.notices).map((module) => module.name)).toEqual(['notices'])
  })

  it('are all marked as read up to the newest on the page, never an urgent one', () => {
    expect(newestToMark([notice(9, true, null), notice(7, false, null), notice(8, false, 'then')])).toBe(7)
    expect(newestToMark([notice(9, true, null)])).toBeUndefined()
  })

  it('lead only to pages of the product', () => {
    expect(pageOf({ link: '/matters/2026-000001' })).toBe('/matters/2026-000001')
    expect(pageOf({ link: '//elsewhere' })).toBe('/notices')
    expect(pageOf({ link: 'https://elsewhere' })).toBe('/notices')
  })
})
