import { defineModule } from '@/frame/module'
import type { Role } from '@/frame/roles'
import { en } from './messages.en'
import { zhCN } from './messages.zh-CN'

const security: Role[] = ['SECURITY_ADMIN']
const auditors: Role[] = ['AUDITOR']
const officials: Role[] = [
  'COMMITTEE_OFFICE',
  'BUREAU_ANALYST',
  'HANDLER',
  'LEADER_IN_CHARGE',
  'PRINCIPAL_LEADER',
  'GRID_HOLDER',
  'INTAKE',
  'CALL_BACK',
  'SYSTEM_ADMIN',
  'SECURITY_ADMIN',
  'AUDITOR',
]

export default defineModule({
  name: 'system',
  order: 20,
  routes: [
    {
      path: '/organisation',
      component: () => import('./OrganisationPage.vue'),
      meta: { titleKey: 'system.organisation', roles: officials },
    },
    {
      path: '/accounts',
      component: () => import('./AccountsPage.vue'),
      meta: { titleKey: 'system.accounts', roles: security },
    },
    {
      path: '/accounts/new',
      component: () => import('./NewAccountPage.vue'),
      meta: { titleKey: 'system.openAccount', roles: security },
    },
    {
      path: '/api-keys',
      component: () => import('./ApiKeysPage.vue'),
      meta: { titleKey: 'system.apiKeys', roles: security },
    },
    { path: '/audit', component: () => import('./AuditPage.vue'), meta: { titleKey: 'system.audit', roles: auditors } },
    {
      path: '/first',
      component: () => import('./FirstPage.vue'),
      meta: { titleKey: 'system.first', public: true, bare: true },
    },
  ],
  menu: [
    { path: '/organisation', titleKey: 'system.organisation', section: 'system', roles: officials },
    { path: '/accounts', titleKey: 'system.accounts', section: 'system', roles: security },
    { path: '/api-keys', titleKey: 'system.apiKeys', section: 'system', roles: security },
    { path: '/audit', titleKey: 'system.audit', section: 'system', roles: auditors },
  ],
  messages: { 'zh-CN': zhCN, en },
})
