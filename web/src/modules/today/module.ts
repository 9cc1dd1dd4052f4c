import { defineModule } from '@/frame/module'
import { en } from './messages.en'
import { zhCN } from './messages.zh-CN'

export default defineModule({
  name: 'today',
  order: 10,
  routes: [{ path: '/today', component: () => import('./TodayPage.vue'), meta: { titleKey: 'today.title' } }],
  menu: [
    {
      path: '/today',
      titleKey: 'today.title',
      section: 'today',
      roles: [
        'COMMITTEE_OFFICE',
        'BUREAU_ANALYST',
        'HANDLER',
        'LEADER_IN_CHARGE',
        'PRINCIPAL_LEADER',
        'GRID_HOLDER',
        'INTAKE',
        'CALL_BACK',
        'ENTERPRISE',
      ],
    },
  ],
  messages: { 'zh-CN': zhCN, en },
})
