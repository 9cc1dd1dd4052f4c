import { describe, expect, it } from 'vitest'
import { extendTrail } from '@/figures/trail'
import { visiblePlaces, boundsOf, type Place } from '@/maps/place'
import { aqiLevel } from '@/parts/aqi'
import { activeEntry, menuFor } from './menu'
import { en } from './messages.en'
import { zhCN } from './messages.zh-CN'
import type { Messages, ModuleDefinition } from './module'
import { modules } from './modules'

function keysOf(messages: Messages, prefix = ''): string[] {
  return Object.entries(messages).flatMap(([key, value]) =>
    typeof value === 'string' ? [`${prefix}${key}`] : keysOf(value, `${prefix}${key}.`),
  )
}

describe('the catalogues', () => {
  it('of the frame say the same in both languages', () => {
    expect(keysOf(en).sort()).toEqual(keysOf(zhCN).sort())
  })

  it.each(modules.map((module) => [module.name, module] as const))(
    'of module %s say the same in both languages',
    (_, module) => {
      expect(keysOf(module.messages.en).sort()).toEqual(keysOf(module.messages['zh-CN']).sort())
    },
  )

  it('have a title for every entry of the menu and every titled page', () => {
    const known = new Set([...keysOf(zhCN), ...modules.flatMap((m) => keysOf(m.messages['zh-CN'], `${m.name}.`))])
    const used = modules.flatMap((module) => [
      ...(module.menu ?? []).map((entry) => entry.titleKey),
      ...module.routes.flatMap((route) => (route.meta?.titleKey ? [route.meta.titleKey] : [])),
    ])
    expect(used.filter((key) => !known.has(key))).toEqual([])
  })
})

describe('the menu', () => {
  const module: ModuleDefinition = {
    name: 'x',
    order: 1,
    routes: [],
    messages: { 'zh-CN': {}, en: {} },
    menu: [
      { path: '/audit', titleKey: 'x.audit', section: 'system', roles: ['AUDITOR'] },
      { path: '/matters', titleKey: 'x.matters', section: 'matters', roles: ['HANDLER', 'COMMITTEE_OFFICE'] },
      { path: '/today', titleKey: 'x.today', section: 'today', roles: 'everyone' },
    ],
  }

  it("has the loop's order and only what the role may use", () => {
    expect(menuFor(['HANDLER'], [module]).map((group) => group.section)).toEqual(['today', 'matters'])
    expect(menuFor(['AUDITOR'], [module]).map((group) => group.section)).toEqual(['today', 'system'])
  })

  it('keeps a list marked while one of its files is open, but not a page that only begins alike', () => {
    const entries = module.menu ?? []
    expect(activeEntry('/matters/42', entries)?.path).toBe('/matters')
    expect(activeEntry('/matters-map', entries)).toBeUndefined()
  })

  it('marks a view of a list only while that view is open', () => {
    const list = { path: '/matters', titleKey: 'x.matters', section: 'matters' as const, roles: 'everyone' as const }
    const view = { ...list, path: '/matters?view=closures' }
    const marked = (address: string) => activeEntry(address, [list, view])?.path
    expect(marked('/matters?sort=title&view=closures')).toBe('/matters?view=closures')
    expect(marked('/matters?view=problems')).toBe('/matters')
    expect(marked('/matters/42?view=closures')).toBe('/matters')
  })
})

describe('the way through figures', () => {
  it('goes deeper, and back to a level that was seen', () => {
    expect(extendTrail(['a', 'b'], 'c')).toEqual(['a', 'b', 'c'])
    expect(extendTrail(['a', 'b', 'c'], 'a')).toEqual(['a'])
    expect(extendTrail(['a'], undefined)).toEqual([])
  })
})

describe('the AQI category', () => {
  it.each([
    [0, 1],
    [50, 1],
    [51, 2],
    [100, 2],
    [150, 3],
    [200, 4],
    [300, 5],
    [301, 6],
  ])('of %i is %i (HJ 633 table 2)', (aqi, level) => expect(aqiLevel(aqi)).toBe(level))

  it('of nothing is nothing', () => expect([aqiLevel(null), aqiLevel(Number.NaN)]).toEqual([undefined, undefined]))
})

describe('the places of a map', () => {
  const place = (key: string, lon: number, layer: string): Place => ({
    key,
    title: `${key}站`,
    lon,
    lat: 28,
    layer,
    colour: '#000',
    facts: ['PM10'],
  })
  const places = [place('青石', 113, 'air'), place('白沙', 114, 'micro')]

  it('are filtered by words, layers and what the map shows', () => {
    expect(visiblePlaces(places, { words: '青', hiddenLayers: [] }).map((p) => p.key)).toEqual(['青石'])
    expect(visiblePlaces(places, { words: 'pm10', hiddenLayers: ['micro'] }).map((p) => p.key)).toEqual(['青石'])
    const within = { west: 113.5, east: 115, south: 27, north: 29 }
    expect(visiblePlaces(places, { words: '', hiddenLayers: [], within }).map((p) => p.key)).toEqual(['白沙'])
  })

  it('have a box around them', () => {
    expect(boundsOf(undefined, places)).toEqual({ west: 113, east: 114, south: 28, north: 28 })
    expect(boundsOf(undefined, [])).toBeUndefined()
  })
})
