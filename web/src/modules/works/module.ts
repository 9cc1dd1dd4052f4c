import { defineModule } from '@/frame/module'
import type { Role } from '@/frame/roles'
import { en } from './messages.en'
import { zhCN } from './messages.zh-CN'

const READERS: Role[] = ['COMMITTEE_OFFICE', 'BUREAU_ANALYST', 'HANDLER', 'LEADER_IN_CHARGE', 'PRINCIPAL_LEADER']
const GIVERS: Role[] = ['COMMITTEE_OFFICE', 'HANDLER']

export default defineModule({
  name: 'works',
  order: 90,
  routes: [
    {
      path: '/works/tasks',
      component: () => import('./TasksPage.vue'),
      meta: { titleKey: 'works.tasks', roles: READERS },
    },
    {
      path: '/works/tasks/new',
      component: () => import('./TaskFormPage.vue'),
      meta: { titleKey: 'works.newTask', roles: GIVERS },
    },
    {
      path: '/works/tasks/:number',
      component: () => import('./TaskPage.vue'),
      meta: { titleKey: 'works.task', roles: READERS },
    },
    {
      path: '/works/tasks/:number/edit',
      component: () => import('./TaskFormPage.vue'),
      meta: { titleKey: 'works.edit', roles: GIVERS },
    },
    {
      path: '/works/chart',
      component: () => import('./ChartPage.vue'),
      meta: { titleKey: 'works.chart.title', roles: READERS },
    },
    {
      path: '/works/campaigns',
      component: () => import('./CampaignsPage.vue'),
      meta: { titleKey: 'works.campaigns', roles: READERS },
    },
    {
      path: '/works/campaigns/new',
      component: () => import('./NewCampaignPage.vue'),
      meta: { titleKey: 'works.newCampaign', roles: GIVERS },
    },
    {
      path: '/works/campaigns/:number',
      component: () => import('./CampaignPage.vue'),
      meta: { titleKey: 'works.campaign', roles: READERS },
    },
  ],
  menu: [
    { path: '/works/tasks', titleKey: 'works.tasks', section: 'targets', roles: READERS },
    { path: '/works/chart', titleKey: 'works.chart.title', section: 'targets', roles: READERS },
    { path: '/works/campaigns', titleKey: 'works.campaigns', section: 'targets', roles: READERS },
  ],
  messages: { 'zh-CN': zhCN, en },
})
