import { defineModule } from '@/frame/module'
import type { Role } from '@/frame/roles'
import { en } from './messages.en'
import { zhCN } from './messages.zh-CN'

const READERS: Role[] = ['COMMITTEE_OFFICE', 'BUREAU_ANALYST', 'HANDLER', 'LEADER_IN_CHARGE', 'PRINCIPAL_LEADER']
const OFFICE: Role[] = ['COMMITTEE_OFFICE']

export default defineModule({
  name: 'checks',
  order: 92,
  routes: [
    {
      path: '/checks',
      component: () => import('./MyChecksPage.vue'),
      meta: { titleKey: 'checks.mine', roles: READERS },
    },
    {
      path: '/checks/plans',
      component: () => import('./PlansPage.vue'),
      meta: { titleKey: 'checks.plans', roles: READERS, period: true },
    },
    {
      path: '/checks/plans/:id(\\d+)',
      component: () => import('./PlanPage.vue'),
      meta: { titleKey: 'checks.plan', roles: READERS },
    },
    {
      path: '/checks/:id(\\d+)',
      component: () => import('./CheckPage.vue'),
      meta: { titleKey: 'checks.check', roles: READERS },
    },
    {
      path: '/checks/:id(\\d+)/finding',
      component: () => import('./RecordPage.vue'),
      meta: { titleKey: 'checks.record', roles: READERS },
    },
    {
      path: '/checks/findings',
      component: () => import('./FindingsPage.vue'),
      meta: { titleKey: 'checks.findings', roles: READERS },
    },
    {
      path: '/checks/findings/new',
      component: () => import('./OutsidePage.vue'),
      meta: { titleKey: 'checks.outside', roles: OFFICE },
    },
    {
      path: '/checks/findings/:number',
      component: () => import('./FindingPage.vue'),
      meta: { titleKey: 'checks.finding', roles: READERS },
    },
  ],
  menu: [
    { path: '/checks', titleKey: 'checks.mine', section: 'assessment', roles: READERS },
    { path: '/checks/plans', titleKey: 'checks.plans', section: 'assessment', roles: READERS },
    { path: '/checks/findings', titleKey: 'checks.findings', section: 'assessment', roles: READERS },
  ],
  messages: { 'zh-CN': zhCN, en },
})
