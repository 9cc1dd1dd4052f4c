import { defineModule } from '@/frame/module'
import type { Role } from '@/frame/roles'
import { en } from './messages.en'
import { zhCN } from './messages.zh-CN'

const READERS: Role[] = [
  'COMMITTEE_OFFICE',
  'BUREAU_ANALYST',
  'HANDLER',
  'LEADER_IN_CHARGE',
  'PRINCIPAL_LEADER',
  'GRID_HOLDER',
]

export default defineModule({
  name: 'inspection',
  order: 61,
  routes: [
    {
      path: '/inspection',
      component: () => import('./InspectionPage.vue'),
      meta: { titleKey: 'inspection.title', roles: READERS },
    },
    {
      path: '/inspection/batches/:code/:batch(\\d+)',
      component: () => import('./BatchPage.vue'),
      meta: { titleKey: 'inspection.batch', roles: READERS },
    },
    { path: '/inspection/cases/:number', redirect: (to) => `/matters/${String(to.params.number)}` },
  ],
  menu: [{ path: '/inspection', titleKey: 'inspection.title', section: 'inspection', roles: READERS }],
  messages: { 'zh-CN': zhCN, en },
})
