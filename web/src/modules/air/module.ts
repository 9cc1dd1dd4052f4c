import { defineModule } from '@/frame/module'
import type { Role } from '@/frame/roles'
import { en } from './messages.en'
import { zhCN } from './messages.zh-CN'

const READERS: Role[] = [
  'COMMITTEE_OFFICE',
  'BUREAU_ANALYST',
  'HANDLER',
  'LEADER_IN_CHARGE',
  'PRINCIPAL_LEADER',
  'GRID_HOLDER',
  'INTAKE',
  'CALL_BACK',
]

/** Who may read how the data were reviewed. */
const REVIEW_READERS: Role[] = READERS.filter((role) => !['GRID_HOLDER', 'INTAKE', 'CALL_BACK'].includes(role))

export default defineModule({
  name: 'air',
  order: 20,
  routes: [
    { path: '/air', component: () => import('./AirNowPage.vue'), meta: { titleKey: 'air.now', roles: READERS } },
    { path: '/air/days', component: () => import('./AirDaysPage.vue'), meta: { titleKey: 'air.days', roles: READERS } },
    {
      path: '/air/year',
      component: () => import('./AirYearPage.vue'),
      meta: { titleKey: 'air.yearly.menu', roles: READERS },
    },
    {
      path: '/air/reviews',
      component: () => import('./AirReviewsPage.vue'),
      meta: { titleKey: 'air.reviews.title', roles: REVIEW_READERS },
    },
    {
      path: '/air/reviews/:month',
      component: () => import('./AirReviewPage.vue'),
      meta: { titleKey: 'air.reviews.title', roles: REVIEW_READERS },
    },
    {
      path: '/air/places/:code',
      component: () => import('./AirPlacePage.vue'),
      meta: { titleKey: 'air.place', roles: READERS },
    },
  ],
  menu: [
    { path: '/air', titleKey: 'air.now', section: 'airAndWater', roles: READERS },
    { path: '/air/days', titleKey: 'air.days', section: 'airAndWater', roles: READERS },
    { path: '/air/year', titleKey: 'air.yearly.menu', section: 'airAndWater', roles: READERS },
    { path: '/air/reviews', titleKey: 'air.reviews.title', section: 'airAndWater', roles: REVIEW_READERS },
  ],
  messages: { 'zh-CN': zhCN, en },
})
