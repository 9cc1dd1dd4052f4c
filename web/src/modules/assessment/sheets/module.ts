import { defineModule } from '@/frame/module'
import type { Role } from '@/frame/roles'
import { en } from './messages.en'
import { zhCN } from './messages.zh-CN'

const READERS: Role[] = ['COMMITTEE_OFFICE', 'BUREAU_ANALYST', 'HANDLER', 'LEADER_IN_CHARGE', 'PRINCIPAL_LEADER']
const OFFICE: Role[] = ['COMMITTEE_OFFICE']

export default defineModule({
  name: 'sheets',
  order: 93,
  routes: [
    {
      path: '/sheets',
      component: () => import('./SheetsPage.vue'),
      meta: { titleKey: 'sheets.title', roles: READERS, period: true },
    },
    {
      path: '/sheets/:id(\\d+)',
      component: () => import('./SheetPage.vue'),
      meta: { titleKey: 'sheets.one', roles: READERS },
    },
    {
      path: '/sheets/appointments',
      component: () => import('./AppointmentsPage.vue'),
      meta: { titleKey: 'sheets.appointments', roles: OFFICE },
    },
    {
      path: '/sheets/draws/:kind',
      component: () => import('./DrawPage.vue'),
      meta: { titleKey: 'sheets.draw', roles: READERS, period: true },
    },
    {
      path: '/payments',
      component: () => import('./PaymentsPage.vue'),
      meta: { titleKey: 'sheets.payments', roles: READERS },
    },
    {
      path: '/payments/new',
      component: () => import('./NewPaymentPage.vue'),
      meta: { titleKey: 'sheets.newPayment', roles: READERS },
    },
    {
      path: '/payments/:id(\\d+)',
      component: () => import('./PaymentPage.vue'),
      meta: { titleKey: 'sheets.payment', roles: READERS },
    },
  ],
  menu: [
    { path: '/sheets', titleKey: 'sheets.title', section: 'assessment', roles: READERS },
    { path: '/payments', titleKey: 'sheets.payments', section: 'assessment', roles: READERS },
  ],
  messages: { 'zh-CN': zhCN, en },
})
