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
  name: 'inspectionReplies',
  order: 66,
  routes: [
    {
      path: '/inspection/reply/:number',
      component: () => import('./ReplyPage.vue'),
      meta: { titleKey: 'inspectionReplies.title', roles: READERS },
    },
  ],
  messages: { 'zh-CN': zhCN, en },
})
