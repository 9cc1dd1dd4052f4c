import { defineModule } from '@/frame/module'
import type { Role } from '@/frame/roles'
import { en } from './messages.en'
import { zhCN } from './messages.zh-CN'

const READERS: Role[] = ['COMMITTEE_OFFICE', 'BUREAU_ANALYST', 'HANDLER', 'LEADER_IN_CHARGE', 'PRINCIPAL_LEADER']
const REPORTERS: Role[] = ['COMMITTEE_OFFICE', 'BUREAU_ANALYST', 'HANDLER']

export default defineModule({
  name: 'pace',
  order: 79,
  routes: [
    { path: '/paces', component: () => import('./PacesPage.vue'), meta: { titleKey: 'targets.paces', roles: READERS } },
    {
      path: '/paces/:id',
      component: () => import('./PacePage.vue'),
      meta: { titleKey: 'targets.pace', roles: READERS },
    },
    {
      path: '/reported',
      component: () => import('./ReportedPage.vue'),
      meta: { titleKey: 'pace.reported', roles: READERS },
    },
    {
      path: '/reported/new',
      component: () => import('./NewReportPage.vue'),
      meta: { titleKey: 'pace.newReport', roles: REPORTERS },
    },
    {
      path: '/indicators',
      component: () => import('./IndicatorsPage.vue'),
      meta: { titleKey: 'pace.indicators', roles: READERS },
    },
  ],
  menu: [
    { path: '/paces', titleKey: 'targets.paces', section: 'targets', roles: READERS },
    { path: '/reported', titleKey: 'pace.reported', section: 'targets', roles: READERS },
    { path: '/indicators', titleKey: 'pace.indicators', section: 'targets', roles: READERS },
  ],
  messages: { 'zh-CN': zhCN, en },
})
