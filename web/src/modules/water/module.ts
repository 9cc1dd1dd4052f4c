import { defineModule } from '@/frame/module'
import type { Role } from '@/frame/roles'
import { en } from './messages.en'
import { zhCN } from './messages.zh-CN'

const roles: Role[] = [
  'COMMITTEE_OFFICE',
  'BUREAU_ANALYST',
  'HANDLER',
  'LEADER_IN_CHARGE',
  'PRINCIPAL_LEADER',
  'GRID_HOLDER',
  'INTAKE',
  'CALL_BACK',
]

export default defineModule({
  name: 'water',
  order: 25,
  routes: [
    { path: '/water', component: () => import('./WaterNowPage.vue'), meta: { titleKey: 'water.now', roles } },
    {
      path: '/water/sections/:code',
      component: () => import('./SectionPage.vue'),
      meta: { titleKey: 'water.section', roles },
    },
    {
      path: '/water/compliance',
      component: () => import('./CompliancePage.vue'),
      meta: { titleKey: 'water.compliance', roles, period: true },
    },
    {
      path: '/water/sources',
      component: () => import('./SourcesPage.vue'),
      meta: { titleKey: 'water.sources', roles, period: true },
    },
  ],
  menu: [
    { path: '/water', titleKey: 'water.now', section: 'airAndWater', roles },
    { path: '/water/compliance', titleKey: 'water.compliance', section: 'airAndWater', roles },
    { path: '/water/sources', titleKey: 'water.sources', section: 'airAndWater', roles },
  ],
  messages: { 'zh-CN': zhCN, en },
})
