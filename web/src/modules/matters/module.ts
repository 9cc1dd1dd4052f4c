import { defineModule } from '@/frame/module'
import type { Role } from '@/frame/roles'
import { en } from './messages.en'
import { zhCN } from './messages.zh-CN'
import { ledgerMenu, ledgerRoutes } from './ledgerRoutes'
import { lookbackEn } from './lookback/messages.en'
import { lookbackZhCN } from './lookback/messages.zh-CN'
import { rulesEn } from './ownership/messages.en'
import { rulesZhCN } from './ownership/messages.zh-CN'
import { statisticsEn } from './statistics/messages.en'
import { statisticsZhCN } from './statistics/messages.zh-CN'

const READERS: Role[] = [
  'COMMITTEE_OFFICE',
  'BUREAU_ANALYST',
  'HANDLER',
  'LEADER_IN_CHARGE',
  'PRINCIPAL_LEADER',
  'GRID_HOLDER',
]

export default defineModule({
  name: 'matters',
  order: 70,
  routes: [
    {
      path: '/matters',
      component: () => import('./MattersPage.vue'),
      meta: { titleKey: 'matters.title', roles: READERS },
    },
    {
      path: '/matters/new',
      component: () => import('./NewMatterPage.vue'),
      meta: { titleKey: 'matters.new', roles: READERS },
    },
    ...ledgerRoutes(READERS),
    {
      path: '/matters/:number',
      component: () => import('./MatterPage.vue'),
      meta: { titleKey: 'matters.one', roles: READERS },
    },
  ],
  menu: [
    { path: '/matters', titleKey: 'matters.title', section: 'matters', roles: READERS },
    { path: '/matters/new', titleKey: 'matters.new', section: 'matters', roles: READERS },
    ...ledgerMenu(READERS),
  ],
  messages: {
    'zh-CN': { ...zhCN, statistics: statisticsZhCN, lookback: lookbackZhCN, rules: rulesZhCN },
    en: { ...en, statistics: statisticsEn, lookback: lookbackEn, rules: rulesEn },
  },
})
