import { defineModule } from '@/frame/module'
import type { Role } from '@/frame/roles'
import { en } from './messages.en'
import { zhCN } from './messages.zh-CN'

const READERS: Role[] = ['COMMITTEE_OFFICE', 'BUREAU_ANALYST', 'HANDLER', 'LEADER_IN_CHARGE', 'PRINCIPAL_LEADER']
const DRAFTERS: Role[] = ['COMMITTEE_OFFICE', 'BUREAU_ANALYST']

export default defineModule({
  name: 'targets',
  order: 80,
  routes: [
    {
      path: '/letters',
      component: () => import('./LettersPage.vue'),
      meta: { titleKey: 'targets.letters', roles: READERS },
    },
    {
      path: '/letters/new',
      component: () => import('./NewLetterPage.vue'),
      meta: { titleKey: 'targets.newLetter', roles: DRAFTERS },
    },
    {
      path: '/letters/:number',
      component: () => import('./LetterPage.vue'),
      meta: { titleKey: 'targets.letter', roles: READERS },
    },
  ],
  menu: [
    { path: '/letters', titleKey: 'targets.letters', section: 'targets', roles: READERS },
  ],
  messages: { 'zh-CN': zhCN, en },
})
