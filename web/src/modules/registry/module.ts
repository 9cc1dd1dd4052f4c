import { defineModule } from '@/frame/module'
import type { Role } from '@/frame/roles'
import { en } from './messages.en'
import { zhCN } from './messages.zh-CN'

const WRITERS: Role[] = ['COMMITTEE_OFFICE', 'BUREAU_ANALYST', 'HANDLER']
const COUNTERS: Role[] = [...WRITERS, 'LEADER_IN_CHARGE', 'PRINCIPAL_LEADER']
const READERS: Role[] = [...COUNTERS, 'GRID_HOLDER']

export default defineModule({
  name: 'registry',
  order: 45,
  routes: [
    {
      path: '/registry',
      component: () => import('./ListsPage.vue'),
      meta: { titleKey: 'registry.lists', roles: READERS },
    },
    {
      path: '/registry/zero',
      component: () => import('./ZeroPage.vue'),
      meta: { titleKey: 'registry.zero', roles: COUNTERS },
    },
    {
      path: '/registry/shares',
      component: () => import('./SharesPage.vue'),
      meta: { titleKey: 'registry.shares', roles: COUNTERS },
    },
    {
      path: '/registry/lists/:list',
      component: () => import('./ObjectsPage.vue'),
      meta: { titleKey: 'registry.list', roles: READERS },
    },
    {
      path: '/registry/lists/:list/map',
      component: () => import('./ObjectsMapPage.vue'),
      meta: { titleKey: 'registry.map', roles: READERS },
    },
    {
      path: '/registry/lists/:list/new',
      component: () => import('./ObjectFormPage.vue'),
      meta: { titleKey: 'registry.new', roles: WRITERS },
    },
    {
      path: '/registry/:number',
      component: () => import('./ObjectPage.vue'),
      meta: { titleKey: 'registry.object', roles: READERS },
    },
    {
      path: '/registry/:number/edit',
      component: () => import('./ObjectFormPage.vue'),
      meta: { titleKey: 'registry.edit', roles: WRITERS },
    },
  ],
  menu: [
    { path: '/registry', titleKey: 'registry.lists', section: 'sources', roles: READERS },
    { path: '/registry/zero', titleKey: 'registry.zero', section: 'sources', roles: COUNTERS },
    { path: '/registry/shares', titleKey: 'registry.shares', section: 'sources', roles: COUNTERS },
  ],
  messages: { 'zh-CN': zhCN, en },
})
