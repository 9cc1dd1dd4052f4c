import { defineModule } from '@/frame/module'
import type { Role } from '@/frame/roles'
import { en } from './messages.en'
import { zhCN } from './messages.zh-CN'

const INTAKE: Role[] = ['INTAKE']
const CALL_BACK: Role[] = ['CALL_BACK']

export default defineModule({
  name: 'complaints',
  order: 60,
  routes: [
    {
      path: '/complaints',
      component: () => import('./ComplaintsPage.vue'),
      meta: { titleKey: 'complaints.title', roles: INTAKE },
    },
    {
      path: '/complaints/new',
      component: () => import('./NewComplaintPage.vue'),
      meta: { titleKey: 'complaints.new', roles: INTAKE },
    },
    {
      path: '/complaints/call-back',
      component: () => import('./CallBackPage.vue'),
      meta: { titleKey: 'complaints.callBack.title', roles: CALL_BACK },
    },
  ],
  menu: [
    { path: '/complaints', titleKey: 'complaints.title', section: 'matters', roles: INTAKE },
    { path: '/complaints/new', titleKey: 'complaints.new', section: 'matters', roles: INTAKE },
    { path: '/complaints/call-back', titleKey: 'complaints.callBack.title', section: 'matters', roles: CALL_BACK },
  ],
  messages: { 'zh-CN': zhCN, en },
})
