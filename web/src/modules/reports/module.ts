import { defineModule } from '@/frame/module'
import type { Role } from '@/frame/roles'
import { en } from './messages.en'
import { zhCN } from './messages.zh-CN'

const readers: Role[] = ['COMMITTEE_OFFICE', 'BUREAU_ANALYST', 'HANDLER', 'LEADER_IN_CHARGE', 'PRINCIPAL_LEADER']
const issuers: Role[] = ['COMMITTEE_OFFICE', 'BUREAU_ANALYST']

export default defineModule({
  name: 'reports',
  order: 90,
  routes: [
    {
      path: '/bulletins',
      component: () => import('./BulletinsPage.vue'),
      meta: { titleKey: 'reports.title', roles: readers },
    },
    {
      path: '/bulletins/new',
      component: () => import('./NewBulletinPage.vue'),
      meta: { titleKey: 'reports.make', roles: issuers },
    },
    {
      path: '/bulletins/:id(\\d+)',
      component: () => import('./BulletinPage.vue'),
      meta: { titleKey: 'reports.one', roles: readers },
    },
  ],
  menu: [{ path: '/bulletins', titleKey: 'reports.title', section: 'documents', roles: readers }],
  messages: { 'zh-CN': zhCN, en },
})
