import { defineModule } from '@/frame/module'
import { en } from './messages.en'
import { zhCN } from './messages.zh-CN'
import { notices, receipts } from './notices'

export default defineModule({
  name: 'notices',
  order: 90,
  routes: [{ path: '/notices', component: () => import('./NoticesPage.vue'), meta: { titleKey: 'notices.title' } }],
  notices: { path: '/notices', unread: notices.unread, receipts },
  messages: { 'zh-CN': zhCN, en },
})
