import { defineModule } from '@/frame/module'
import type { Role } from '@/frame/roles'
import { en } from './messages.en'
import { zhCN } from './messages.zh-CN'

const writers: Role[] = ['COMMITTEE_OFFICE', 'BUREAU_ANALYST', 'HANDLER', 'LEADER_IN_CHARGE', 'PRINCIPAL_LEADER']

export default defineModule({
  name: 'contradictions',
  order: 95,
  routes: [
    {
      path: '/text-checks',
      component: () => import('./TextChecksPage.vue'),
      meta: { titleKey: 'contradictions.title', roles: writers },
    },
    {
      path: '/text-checks/new',
      component: () => import('./NewTextCheckPage.vue'),
      meta: { titleKey: 'contradictions.make', roles: writers },
    },
    {
      path: '/text-checks/:id(\\d+)',
      component: () => import('./TextCheckPage.vue'),
      meta: { titleKey: 'contradictions.one', roles: writers },
    },
  ],
  menu: [{ path: '/text-checks', titleKey: 'contradictions.title', section: 'documents', roles: writers }],
  messages: { 'zh-CN': zhCN, en },
})
