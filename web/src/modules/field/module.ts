import { defineModule } from '@/frame/module'
import type { Role } from '@/frame/roles'
import { en } from './messages.en'
import { zhCN } from './messages.zh-CN'

const REPORTERS: Role[] = [
  'COMMITTEE_OFFICE',
  'BUREAU_ANALYST',
  'HANDLER',
  'LEADER_IN_CHARGE',
  'PRINCIPAL_LEADER',
  'GRID_HOLDER',
]

export default defineModule({
  name: 'field',
  order: 20,
  routes: [
    {
      path: '/field',
      // A page of its own, small enough to be kept on the device (field.html).
      component: () => import('@/frame/NothingHerePage.vue'),
      meta: { titleKey: 'field.title', roles: REPORTERS },
      beforeEnter: () => {
        window.location.assign('/field')
        return false
      },
    },
  ],
  menu: [{ path: '/field', titleKey: 'field.open', section: 'today', roles: REPORTERS }],
  messages: { 'zh-CN': zhCN, en },
})
