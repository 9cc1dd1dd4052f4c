import { defineModule } from '@/frame/module'
import type { Role } from '@/frame/roles'
import { en } from './messages.en'
import { zhCN } from './messages.zh-CN'

const READERS: Role[] = ['COMMITTEE_OFFICE', 'BUREAU_ANALYST', 'HANDLER', 'LEADER_IN_CHARGE', 'PRINCIPAL_LEADER']
const TRUSTED: Role[] = ['COMMITTEE_OFFICE', 'LEADER_IN_CHARGE', 'PRINCIPAL_LEADER']

export default defineModule({
  name: 'consequences',
  order: 93,
  routes: [
    {
      path: '/consequences',
      component: () => import('./ConsequencesPage.vue'),
      meta: { titleKey: 'consequences.title', roles: READERS },
    },
    {
      path: '/consequences/new',
      component: () => import('./NewConsequencePage.vue'),
      meta: { titleKey: 'consequences.new', roles: READERS },
    },
    {
      path: '/consequences/cards',
      component: () => import('./CardsPage.vue'),
      meta: { titleKey: 'consequences.cards', roles: READERS },
    },
    {
      path: '/consequences/:number',
      component: () => import('./ConsequencePage.vue'),
      meta: { titleKey: 'consequences.one', roles: READERS },
    },
    {
      path: '/consequences/:number/draft',
      component: () => import('./DraftPage.vue'),
      meta: { titleKey: 'consequences.draft', roles: READERS },
    },
    {
      path: '/certificates',
      component: () => import('./CertificatesPage.vue'),
      meta: { titleKey: 'consequences.certificates.title', roles: TRUSTED },
    },
    {
      path: '/certificates/new',
      component: () => import('./NewCertificatePage.vue'),
      meta: { titleKey: 'consequences.certificates.new', roles: ['COMMITTEE_OFFICE'] },
    },
    {
      path: '/certificates/:number',
      component: () => import('./CertificatePage.vue'),
      meta: { titleKey: 'consequences.certificates.one', roles: TRUSTED },
    },
  ],
  menu: [
    { path: '/consequences', titleKey: 'consequences.title', section: 'assessment', roles: READERS },
    { path: '/consequences/cards', titleKey: 'consequences.cards', section: 'assessment', roles: READERS },
    { path: '/certificates', titleKey: 'consequences.certificates.title', section: 'assessment', roles: TRUSTED },
  ],
  messages: { 'zh-CN': zhCN, en },
})
