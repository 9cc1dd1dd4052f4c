import type { RouteRecordRaw } from 'vue-router'
import type { Role } from '@/frame/roles'

/** Statistics, look-back and rules of responsibility: their addresses stand before those of single matters. */
export function ledgerRoutes(roles: Role[]): RouteRecordRaw[] {
  const page = (path: string, titleKey: string, component: RouteRecordRaw['component'], meta = {}): RouteRecordRaw =>
    ({ path, component, meta: { titleKey, roles, ...meta } }) as RouteRecordRaw
  return [
    page('/matters/statistics', 'matters.statistics.title', () => import('./statistics/StatisticsPage.vue'), {
      period: true,
    }),
    page('/matters/statistics/matters', 'matters.statistics.behindTitle', () => import('./statistics/BehindPage.vue')),
    page('/matters/lookbacks', 'matters.lookback.title', () => import('./lookback/LookbacksPage.vue')),
    page('/matters/lookbacks/new', 'matters.lookback.new', () => import('./lookback/NewLookbackPage.vue'), {
      roles: ['COMMITTEE_OFFICE'],
    }),
    page('/matters/lookbacks/:id', 'matters.lookback.number', () => import('./lookback/LookbackPage.vue')),
    page('/matters/owner-rules', 'matters.rules.title', () => import('./ownership/OwnerRulesPage.vue')),
  ]
}

/** Their entries in the menu. */
export function ledgerMenu(roles: Role[]) {
  return [
    { path: '/matters/statistics', titleKey: 'matters.statistics.title', section: 'matters' as const, roles },
    { path: '/matters/lookbacks', titleKey: 'matters.lookback.title', section: 'matters' as const, roles },
    { path: '/matters/owner-rules', titleKey: 'matters.rules.title', section: 'matters' as const, roles },
  ]
}
