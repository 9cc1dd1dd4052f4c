import type { RouteRecordRaw } from 'vue-router'
import type { Role } from '@/frame/roles'

/** Who may decide on some measure of the ladder. */
export const DECIDERS: Role[] = ['COMMITTEE_OFFICE', 'LEADER_IN_CHARGE', 'PRINCIPAL_LEADER']

export const measureRoute: RouteRecordRaw = {
  path: '/matters/measures',
  component: () => import('./MeasuresPage.vue'),
  meta: { titleKey: 'matters.measures.title', roles: DECIDERS },
}
