import { defineModule } from '@/frame/module'
import type { Role } from '@/frame/roles'
import { en } from './messages.en'
import { zhCN } from './messages.zh-CN'

const READERS: Role[] = ['COMMITTEE_OFFICE', 'HANDLER', 'LEADER_IN_CHARGE', 'PRINCIPAL_LEADER']

export default defineModule({
  name: 'contracts',
  order: 30,
  routes: [
    {
      path: '/contracts',
      component: () => import('./ContractsPage.vue'),
      meta: { titleKey: 'contracts.title', roles: READERS },
    },
    {
      path: '/contracts/:id(\\d+)',
      component: () => import('./ContractPage.vue'),
      meta: { titleKey: 'contracts.one', roles: READERS },
    },
    {
      path: '/contracts/:id(\\d+)/visit',
      component: () => import('./VisitPage.vue'),
      meta: { titleKey: 'contracts.record', roles: READERS },
    },
  ],
  menu: [{ path: '/contracts', titleKey: 'contracts.title', section: 'today', roles: READERS }],
  messages: { 'zh-CN': zhCN, en },
})
