import { defineModule } from '@/frame/module'
import type { Role } from '@/frame/roles'
import { en } from './messages.en'
import { zhCN } from './messages.zh-CN'

const READERS: Role[] = ['COMMITTEE_OFFICE', 'BUREAU_ANALYST', 'HANDLER', 'LEADER_IN_CHARGE', 'PRINCIPAL_LEADER']
const CITY: Role[] = ['COMMITTEE_OFFICE', 'BUREAU_ANALYST', 'LEADER_IN_CHARGE', 'PRINCIPAL_LEADER']
const PROVERS: Role[] = [...READERS, 'AUDITOR']

export default defineModule({
  name: 'assessment',
  order: 90,
  routes: [
    {
      path: '/scores',
      component: () => import('./ScoresPage.vue'),
      meta: { titleKey: 'assessment.scores', roles: READERS, period: true },
    },
    {
      path: '/scores/versions',
      component: () => import('./VersionsPage.vue'),
      meta: { titleKey: 'assessment.versions', roles: PROVERS },
    },
    {
      path: '/replays',
      component: () => import('./ReplayPage.vue'),
      meta: { titleKey: 'assessment.replay', roles: CITY },
    },
    {
      path: '/rule-sets',
      component: () => import('./RuleSetsPage.vue'),
      meta: { titleKey: 'assessment.ruleSets', roles: READERS },
    },
    {
      path: '/rule-sets/:code/:version',
      component: () => import('./RuleSetPage.vue'),
      props: true,
      meta: { titleKey: 'assessment.rules', roles: READERS },
    },
    {
      path: '/rule-drafts/:id',
      component: () => import('./RuleDraftPage.vue'),
      props: true,
      meta: { titleKey: 'assessment.draft', roles: CITY },
    },
  ],
  menu: [
    { path: '/scores', titleKey: 'assessment.scores', section: 'assessment', roles: READERS },
    { path: '/scores/versions', titleKey: 'assessment.versions', section: 'assessment', roles: PROVERS },
    { path: '/replays', titleKey: 'assessment.replay', section: 'assessment', roles: CITY },
    { path: '/rule-sets', titleKey: 'assessment.ruleSets', section: 'assessment', roles: READERS },
  ],
  messages: { 'zh-CN': zhCN, en },
})
