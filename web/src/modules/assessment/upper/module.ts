import { defineModule } from '@/frame/module'
import type { Role } from '@/frame/roles'
import { en } from './messages.en'
import { zhCN } from './messages.zh-CN'

const READERS: Role[] = ['COMMITTEE_OFFICE', 'BUREAU_ANALYST', 'LEADER_IN_CHARGE', 'PRINCIPAL_LEADER']

export default defineModule({
  name: 'upper',
  order: 97,
  routes: [
    {
      path: '/upper-sheets',
      component: () => import('./UpperSheetsPage.vue'),
      meta: { titleKey: 'upper.title', roles: READERS },
    },
    {
      path: '/upper-sheets/new',
      component: () => import('./NewUpperSheetPage.vue'),
      meta: { titleKey: 'upper.make', roles: ['COMMITTEE_OFFICE', 'BUREAU_ANALYST'] },
    },
    {
      path: '/upper-sheets/:id(\\d+)',
      component: () => import('./UpperSheetPage.vue'),
      meta: { titleKey: 'upper.one', roles: READERS },
    },
    {
      path: '/upper-sheets/:id(\\d+)/difference',
      component: () => import('./UpperDifferencePage.vue'),
      meta: { titleKey: 'upper.difference', roles: READERS },
    },
  ],
  menu: [{ path: '/upper-sheets', titleKey: 'upper.title', section: 'assessment', roles: READERS }],
  messages: { 'zh-CN': zhCN, en },
})
