import { defineModule } from '@/frame/module'
import { en } from './messages.en'
import { zhCN } from './messages.zh-CN'

export default defineModule({
  name: 'public',
  order: 100,
  routes: [
    {
      path: '/public',
      component: () => import('./PublicPage.vue'),
      meta: { public: true, titleKey: 'public.title' },
    },
  ],
  menu: [{ path: '/public', titleKey: 'public.title', section: 'disclosure', roles: 'everyone' }],
  messages: { 'zh-CN': zhCN, en },
})
