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
  name: 'air',
  order: 20,
  routes: [
    { path: '/air', component: () => import('./AirNowPage.vue'), meta: { titleKey: 'air.now', roles: READERS } },
    { path: '/air/days', component: () => import('./AirDaysPage.vue'), meta: { titleKey: 'air.days', roles: READERS } },
    {
      path: '/air/places/:code',
      component: () => import('./AirPlacePage.vue'),
      meta: { titleKey: 'air.place', roles: READERS },
    },
  ],
  menu: [
    { path: '/air', titleKey: 'air.now', section: 'airAndWater', roles: READERS },
    { path: '/air/days', titleKey: 'air.days', section: 'airAndWater', roles: READERS },
  ],
  messages: { 'zh-CN': zhCN, en },
})
