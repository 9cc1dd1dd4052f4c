import { defineModule } from '@/frame/module'
import type { Role } from '@/frame/roles'
import { en } from './messages.en'
import { zhCN } from './messages.zh-CN'

const READERS: Role[] = ['COMMITTEE_OFFICE', 'BUREAU_ANALYST', 'HANDLER', 'LEADER_IN_CHARGE', 'PRINCIPAL_LEADER']

export default defineModule({
  name: 'inspection-register',
  order: 62,
  routes: [
    {
      path: '/inspection/register',
      component: () => import('./RegisterPage.vue'),
      meta: { titleKey: 'inspection-register.title', roles: READERS },
    },
    {
      path: '/inspection/board',
      component: () => import('./InspectionBoard.vue'),
      meta: { titleKey: 'inspection-register.board.title', roles: READERS },
    },
    {
      path: '/inspection/statistics',
      component: () => import('./CaseStatisticsPage.vue'),
      meta: { titleKey: 'inspection-register.statistics.title', roles: READERS },
    },
    {
      path: '/inspection/statistics/cases',
      beforeEnter: (to) => (to.query.of ? true : '/inspection/statistics'),
      component: () => import('./CasesBehindPage.vue'),
      meta: { titleKey: 'inspection-register.statistics.behindTitle', roles: READERS },
    },
  ],
  menu: [
    { path: '/inspection/board', titleKey: 'inspection-register.board.title', section: 'inspection', roles: READERS },
    { path: '/inspection/register', titleKey: 'inspection-register.title', section: 'inspection', roles: READERS },
    {
      path: '/inspection/statistics',
      titleKey: 'inspection-register.statistics.title',
      section: 'inspection',
      roles: READERS,
    },
  ],
  messages: { 'zh-CN': zhCN, en },
})
