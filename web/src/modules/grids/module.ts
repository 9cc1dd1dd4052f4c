import { defineModule } from '@/frame/module'
import type { Role } from '@/frame/roles'
import { en } from './messages.en'
import { zhCN } from './messages.zh-CN'

const roles: Role[] = [
  'COMMITTEE_OFFICE',
  'BUREAU_ANALYST',
  'HANDLER',
  'LEADER_IN_CHARGE',
  'PRINCIPAL_LEADER',
  'GRID_HOLDER',
  'INTAKE',
  'CALL_BACK',
]
const office: Role[] = ['COMMITTEE_OFFICE']

export default defineModule({
  name: 'grids',
  order: 40,
  routes: [
    { path: '/grids', component: () => import('./GridsPage.vue'), meta: { titleKey: 'grids.title', roles } },
    { path: '/grids/paper', component: () => import('./PaperPage.vue'), meta: { titleKey: 'grids.paper', roles } },
    {
      path: '/grids/new',
      component: () => import('./NewCellPage.vue'),
      meta: { titleKey: 'grids.new', roles: office },
    },
    { path: '/grids/:code', component: () => import('./CellPage.vue'), meta: { titleKey: 'grids.cell', roles } },
    {
      path: '/grids/:code/inside',
      component: () => import('./InsidePage.vue'),
      meta: { titleKey: 'grids.inside', roles },
    },
    {
      path: '/grids/:code/outline',
      component: () => import('./DrawPage.vue'),
      meta: { titleKey: 'grids.draw', roles: office },
    },
  ],
  menu: [
    { path: '/grids', titleKey: 'grids.title', section: 'matters', roles },
    { path: '/grids/paper', titleKey: 'grids.paper', section: 'matters', roles },
  ],
  messages: { 'zh-CN': zhCN, en },
})
