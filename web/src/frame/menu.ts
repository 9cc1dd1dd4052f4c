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

/** The entry whose path is the longest beginning of the current one: a file keeps its list's entry marked. */
export function activeEntry(path: string, entries: readonly MenuEntry[]): MenuEntry | undefined {
  return entries
    .filter((entry) => path === entry.path || path.startsWith(`${entry.path}/`))
    .sort((a, b) => b.path.length - a.path.length)[0]
}
