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
  'INTAKE',
  'CALL_BACK',
]

export default defineModule({
  name: 'duty',
  order: 60,
  routes: [
    { path: '/duty', component: () => import('./DutyPage.vue'), meta: { titleKey: 'duty.title', roles: READERS } },
  ],
  menu: [{ path: '/duty', titleKey: 'duty.title', section: 'today', roles: READERS }],
  messages: { 'zh-CN': zhCN, en },
})
