import { defineModule } from '@/frame/module'
import type { Role } from '@/frame/roles'
import { LEDGERS } from './ledgers'
import { en } from './messages.en'
import { zhCN } from './messages.zh-CN'
import { ledgerMenu, ledgerRoutes } from './ledgerRoutes'
import { lookbackEn } from './lookback/messages.en'
import { lookbackZhCN } from './lookback/messages.zh-CN'
import { rulesEn } from './ownership/messages.en'
import { rulesZhCN } from './ownership/messages.zh-CN'
import { statisticsEn } from './statistics/messages.en'
import { statisticsZhCN } from './statistics/messages.zh-CN'
import { DECIDERS, measureRoute } from './measures/route'
import { measuresEn } from './measures/messages.en'
import { measuresZhCN } from './measures/messages.zh-CN'

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

/**
 * Intake enters complaints, whose senders are protected, on a page of its own; with call-back it sees single matters, not
 * the ledgers over them.
 */
const OPENERS: Role[] = READERS.filter((role) => role !== 'INTAKE' && role !== 'CALL_BACK')

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
      meta: { titleKey: 'matters.new', roles: OPENERS },
    },
    ...ledgerRoutes(OPENERS),
    measureRoute,
    {
      path: '/matters/:number',
      component: () => import('./MatterPage.vue'),
      meta: { titleKey: 'matters.one', roles: READERS },
    },
  ],
  menu: [
    { path: '/matters', titleKey: 'matters.title', section: 'matters', roles: READERS },
    { path: '/matters/new', titleKey: 'matters.new', section: 'matters', roles: OPENERS },
    ...LEDGERS.map((code) => ({
      path: `/matters?view=${code}`,
      titleKey: `matters.ledgers.${code}`,
      section: 'matters' as const,
      roles: READERS,
    })),
    { path: measureRoute.path, titleKey: 'matters.measures.title', section: 'matters', roles: DECIDERS },
    ...ledgerMenu(OPENERS),
  ],
  messages: {
    'zh-CN': {
      ...zhCN,
      measures: measuresZhCN,
      statistics: statisticsZhCN,
      lookback: lookbackZhCN,
      rules: rulesZhCN,
    },
    en: { ...en, measures: measuresEn, statistics: statisticsEn, lookback: lookbackEn, rules: rulesEn },
  },
})
