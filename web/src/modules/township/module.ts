import { defineModule } from '@/frame/module'
import type { Role } from '@/frame/roles'
import { en } from './messages.en'
import { zhCN } from './messages.zh-CN'

const HANDLERS: Role[] = ['HANDLER']

export default defineModule({
  name: 'township',
  order: 20,
  routes: [
    {
      path: '/township',
      component: () => import('./TownshipPage.vue'),
      meta: { titleKey: 'township.title', roles: HANDLERS },
    },
    {
      path: '/township/:number',
      component: () => import('./AnswerPage.vue'),
      meta: { titleKey: 'township.one', roles: HANDLERS },
    },
  ],
  menu: [{ path: '/township', titleKey: 'township.title', section: 'today', roles: HANDLERS }],
  messages: { 'zh-CN': zhCN, en },
})
