import type { Role } from '@/frame/roles'

export interface AccountRow {
  id: number
  login: string
  name: string
  roles: Role[]
  unit: string | null
  unitName: string | null
  post: string | null
  disabled: boolean
  mustChangePassword: boolean
  lockedUntil: string | null
}

export interface OpenedAccount {
  account: AccountRow
  initialPassword: string
}

export interface ApiKeyRow {
  id: number
  name: string
  ending: string
  login: string
  unitName: string | null
  createdBy: string
  createdAt: string
  disabledAt: string | null
  disabledReason: string | null
  lastUsedAt: string | null
}

export interface MadeApiKey {
  key: ApiKeyRow
  secret: string
}

export interface AuditRow {
  id: number
  at: string
  actor: string
  action: string
  subject: string
  detail: string
  sequence: number | null
  hash: string | null
}

export interface AuditVerification {
  linked: number
  waiting: number
  broken: string | null
  asOf: string
}

export interface RegionRow {
  code: string
  parent: string | null
  name: string
  level: string
  placed: boolean
}

export interface UnitRow {
  code: string
  name: string
  kind: string
  region: string
  regionName: string
  parent: string | null
  posts: number
}

export interface PostRow {
  account: number
  holder: string
  unit: string
  unitName: string
  title: string
  phone: string | null
}

export interface RegionNode extends RegionRow {
  children: RegionNode[]
}

/** The regions as a tree; the server sends each before those it contains. */
export function treeOf(rows: RegionRow[]): RegionNode[] {
  const nodes = new Map<string, RegionNode>()
  const roots: RegionNode[] = []
  for (const row of rows) {
    const node: RegionNode = { ...row, children: [] }
    nodes.set(row.code, node)
    const above = row.parent === null ? undefined : nodes.get(row.parent)
    ;(above?.children ?? roots).push(node)
  }
  return roots
}

/** Codes of the region and of everything in it. */
export function within(node: RegionNode): Set<string> {
  return new Set([node.code, ...node.children.flatMap((child) => [...within(child)])])
}

export function findNode(nodes: RegionNode[], code: string): RegionNode | undefined {
  for (const node of nodes) {
    const found = node.code === code ? node : findNode(node.children, code)
    if (found) return found
  }
  return undefined
}
