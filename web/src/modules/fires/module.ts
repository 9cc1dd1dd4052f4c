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
]

export default defineModule({
  name: 'fires',
  order: 80,
  routes: [
    { path: '/fires', component: () => import('./FiresPage.vue'), meta: { titleKey: 'fires.title', roles } },
    { path: '/fires/map', component: () => import('./FireMapPage.vue'), meta: { titleKey: 'fires.mapTitle', roles } },
    {
      path: '/fires/season',
      component: () => import('./SeasonPage.vue'),
      meta: { titleKey: 'fires.seasonTitle', roles },
    },
    { path: '/fires/zones', component: () => import('./ZonesPage.vue'), meta: { titleKey: 'fires.zonesTitle', roles } },
    { path: '/fires/:number', component: () => import('./FirePage.vue'), meta: { titleKey: 'fires.fire', roles } },
  ],
  menu: [
    { path: '/fires', titleKey: 'fires.title', section: 'matters', roles },
    { path: '/fires/season', titleKey: 'fires.seasonTitle', section: 'matters', roles },
    { path: '/fires/zones', titleKey: 'fires.zonesTitle', section: 'matters', roles },
  ],
  messages: { 'zh-CN': zhCN, en },
})
