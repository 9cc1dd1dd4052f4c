import { defineModule } from '@/frame/module'
import type { Role } from '@/frame/roles'
import { en } from './messages.en'
import { zhCN } from './messages.zh-CN'

const READERS: Role[] = ['COMMITTEE_OFFICE', 'HANDLER', 'LEADER_IN_CHARGE', 'PRINCIPAL_LEADER']

export default defineModule({
  name: 'aftermath',
  order: 69,
  routes: [
    {
      path: '/inspection/aftermath',
      component: () => import('./AftermathPage.vue'),
      meta: { titleKey: 'aftermath.title', roles: READERS },
    },
    {
      path: '/inspection/publications',
      component: () => import('./PublicationsPage.vue'),
      meta: { titleKey: 'aftermath.publications', roles: READERS },
    },
    {
      path: '/inspection/publications/:code/:matter',
      component: () => import('./PublicationPage.vue'),
      meta: { titleKey: 'aftermath.publication', roles: ['COMMITTEE_OFFICE'] },
    },
  ],
  menu: [
    { path: '/inspection/aftermath', titleKey: 'aftermath.title', section: 'inspection', roles: READERS },
    { path: '/inspection/publications', titleKey: 'aftermath.publications', section: 'inspection', roles: READERS },
  ],
  messages: { 'zh-CN': zhCN, en },
})
