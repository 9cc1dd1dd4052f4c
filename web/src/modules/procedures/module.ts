import { defineModule } from '@/frame/module'
import type { Role } from '@/frame/roles'
import { en } from './messages.en'
import { zhCN } from './messages.zh-CN'

const OFFICE: Role[] = ['COMMITTEE_OFFICE']

export default defineModule({
  name: 'procedures',
  order: 15,
  routes: [
    {
      path: '/procedures',
      component: () => import('./ProceduresPage.vue'),
      meta: { titleKey: 'procedures.title', roles: OFFICE },
    },
    {
      path: '/procedures/:name/:version',
      component: () => import('./ProcedurePage.vue'),
      meta: { titleKey: 'procedures.one', roles: OFFICE },
    },
  ],
  menu: [{ path: '/procedures', titleKey: 'procedures.title', section: 'system', roles: OFFICE }],
  messages: { 'zh-CN': zhCN, en },
})
