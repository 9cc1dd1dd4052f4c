import type { Ref } from 'vue'
import type { RouteRecordRaw } from 'vue-router'
import type { Role } from './roles'

/** The menu's sections in the order of the loop. */
export const SECTIONS = [
  'today',
  'airAndWater',
  'sources',
  'matters',
  'inspection',
  'targets',
  'assessment',
  'documents',
  'directory',
  'disclosure',
  'system',
] as const

export type Section = (typeof SECTIONS)[number]

export interface MenuEntry {
  path: string
  /** Key in the catalogues, with the module's name in front: `monitoring.stations.title`. */
  titleKey: string
  section: Section
  /** Who sees it; `everyone` is everybody who has signed in. */
  roles: Role[] | 'everyone'
}

export interface Messages {
  [key: string]: string | Messages
}

export interface ModuleDefinition {
  /** Also the prefix of the module's messages: `name: 'air'` makes `t('air.title')`. */
  name: string
  /** Order of the module's entries within a menu section. */
  order: number
  routes: RouteRecordRaw[]
  menu?: MenuEntry[]
  messages: { 'zh-CN': Messages; en: Messages }
  /** The one module that keeps notices tells the frame how many are unread and where they are; `receipts` counts what was read here. */
  notices?: { path: string; unread: () => Promise<number>; receipts: Readonly<Ref<number>> }
}

/** Types a module's definition; see web/README.md. */
export function defineModule(definition: ModuleDefinition): ModuleDefinition {
  return definition
}

declare module 'vue-router' {
  interface RouteMeta {
    /** Shown without sign-in, in the plain frame. */
    public?: boolean
    /** Without any frame at all (wall screens, sign-in). */
    bare?: boolean
    /** Only these roles; others read that the page is not theirs. */
    roles?: Role[]
    /** Key of the window title. */
    titleKey?: string
    /** The page follows the period chosen in the top bar (see `usePeriod`). */
    period?: boolean
  }
}
