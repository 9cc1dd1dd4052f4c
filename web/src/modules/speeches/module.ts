import { defineModule } from '@/frame/module'
import type { Role } from '@/frame/roles'
import { en } from './messages.en'
import { zhCN } from './messages.zh-CN'

const READERS: Role[] = ['COMMITTEE_OFFICE', 'BUREAU_ANALYST', 'HANDLER', 'LEADER_IN_CHARGE', 'PRINCIPAL_LEADER']

export default defineModule({
  name: 'speeches',
  order: 85,
  routes: [
    {
      path: '/speeches',
      component: () => import('./SpeechesPage.vue'),
      meta: { titleKey: 'speeches.title', roles: READERS },
    },
    {
      path: '/speeches/new',
      component: () => import('./NewSpeechPage.vue'),
      meta: { titleKey: 'speeches.new', roles: ['COMMITTEE_OFFICE', 'HANDLER'] },
    },
    {
      path: '/speeches/:number',
      component: () => import('./SpeechPage.vue'),
      meta: { titleKey: 'speeches.one', roles: READERS },
    },
    {
      path: '/speeches/:number/lines',
      component: () => import('./LinesPage.vue'),
      meta: { titleKey: 'speeches.ownLines', roles: READERS },
    },
  ],
  menu: [{ path: '/speeches', titleKey: 'speeches.title', section: 'targets', roles: READERS }],
  messages: { 'zh-CN': zhCN, en },
})
