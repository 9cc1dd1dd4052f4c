import { defineModule } from '@/frame/module'
import type { Role } from '@/frame/roles'
import { en } from './messages.en'
import { zhCN } from './messages.zh-CN'

const READERS: Role[] = ['COMMITTEE_OFFICE', 'HANDLER', 'LEADER_IN_CHARGE', 'PRINCIPAL_LEADER']

export default defineModule({
  name: 'volumes',
  order: 68,
  routes: [
    {
      path: '/inspection/lists',
      component: () => import('./ListsPage.vue'),
      meta: { titleKey: 'volumes.lists', roles: READERS },
    },
    {
      path: '/inspection/lists/:code/:unit',
      component: () => import('./UnitListsPage.vue'),
      meta: { titleKey: 'volumes.lists', roles: READERS },
    },
    {
      path: '/inspection/documents',
      component: () => import('./DocumentsPage.vue'),
      meta: { titleKey: 'volumes.documents', roles: READERS },
    },
    {
      path: '/inspection/documents/:code/:id(\\d+)',
      component: () => import('./DocumentPage.vue'),
      meta: { titleKey: 'volumes.document', roles: READERS },
    },
  ],
  menu: [
    { path: '/inspection/lists', titleKey: 'volumes.lists', section: 'inspection', roles: READERS },
    { path: '/inspection/documents', titleKey: 'volumes.documents', section: 'inspection', roles: READERS },
  ],
  messages: { 'zh-CN': zhCN, en },
})
