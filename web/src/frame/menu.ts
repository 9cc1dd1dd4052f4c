import { SECTIONS, type MenuEntry, type ModuleDefinition, type Section } from './module'
import type { Role } from './roles'

export interface MenuSection {
  section: Section
  entries: MenuEntry[]
}

/** The menu of somebody with these roles: sections in the loop's order, empty ones left out. */
export function menuFor(roles: readonly Role[], modules: readonly ModuleDefinition[]): MenuSection[] {
  const entries = modules.flatMap((module) => module.menu ?? []).filter((entry) => isFor(entry, roles))
  return SECTIONS.map((section) => ({ section, entries: entries.filter((entry) => entry.section === section) })).filter(
    (group) => group.entries.length > 0,
  )
}

function isFor(entry: MenuEntry, roles: readonly Role[]) {
  return entry.roles === 'everyone' || entry.roles.some((role) => roles.includes(role))
}

/**
 * The entry whose address is the longest beginning of the current one: a file keeps its list's entry marked, and a list
 * with a view of its own is marked only while that view is open.
 */
export function activeEntry(address: string, entries: readonly MenuEntry[]): MenuEntry | undefined {
  return entries.filter((entry) => leadsTo(entry.path, address)).sort((a, b) => b.path.length - a.path.length)[0]
}

function leadsTo(entry: string, address: string): boolean {
  const [path, query = ''] = address.split('#')[0].split('?')
  const [own, view] = entry.split('?')
  if (view === undefined) return path === own || path.startsWith(`${own}/`)
  const given = new URLSearchParams(query)
  return path === own && [...new URLSearchParams(view)].every(([key, value]) => given.get(key) === value)
}
