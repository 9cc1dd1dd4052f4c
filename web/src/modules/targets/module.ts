import { defineModule } from '@/frame/module'
import type { Role } from '@/frame/roles'
import { en } from './messages.en'
import { zhCN } from './messages.zh-CN'
import { letterWords as wordsEn } from './words.en'
import { letterWords } from './words.zh-CN'

const READERS: Role[] = ['COMMITTEE_OFFICE', 'BUREAU_ANALYST', 'HANDLER', 'LEADER_IN_CHARGE', 'PRINCIPAL_LEADER']
const DRAFTERS: Role[] = ['COMMITTEE_OFFICE', 'BUREAU_ANALYST', 'HANDLER']
const REGISTRARS: Role[] = ['COMMITTEE_OFFICE', 'BUREAU_ANALYST']

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
      path: '/letters/received',
      component: () => import('./ReceivedLetterPage.vue'),
      meta: { titleKey: 'targets.all.register', roles: REGISTRARS },
    },
    {
      path: '/letters/:number',
      component: () => import('./LetterPage.vue'),
      meta: { titleKey: 'targets.letter', roles: READERS },
    },
    {
      path: '/duties',
      component: () => import('./DutiesPage.vue'),
      meta: { titleKey: 'targets.all.duties', roles: READERS },
    },
    {
      path: '/own-lines',
      component: () => import('./OwnLinesPage.vue'),
      meta: { titleKey: 'targets.all.ownLines', roles: READERS },
    },
  ],
  menu: [
    { path: '/own-lines', titleKey: 'targets.all.ownLines', section: 'targets', roles: READERS },
    { path: '/letters', titleKey: 'targets.letters', section: 'targets', roles: READERS },
    { path: '/duties', titleKey: 'targets.all.duties', section: 'targets', roles: READERS },
  ],
  messages: { 'zh-CN': { ...zhCN, all: letterWords }, en: { ...en, all: wordsEn } },
})
