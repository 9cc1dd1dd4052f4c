import { defineModule } from '@/frame/module'
import type { Role } from '@/frame/roles'
import { en } from './messages.en'
import { zhCN } from './messages.zh-CN'

const READERS: Role[] = ['COMMITTEE_OFFICE', 'BUREAU_ANALYST', 'HANDLER', 'LEADER_IN_CHARGE', 'PRINCIPAL_LEADER']

export default defineModule({
  name: 'assessment',
  order: 90,
  routes: [
    {
      path: '/scores',
      component: () => import('./ScoresPage.vue'),
      meta: { titleKey: 'assessment.scores', roles: READERS, period: true },
    },
  ],
  menu: [{ path: '/scores', titleKey: 'assessment.scores', section: 'assessment', roles: READERS }],
  messages: { 'zh-CN': zhCN, en },
})
