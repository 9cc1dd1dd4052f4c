import { defineModule } from '@/frame/module'
import { casesEn } from './cases/messages.en'
import { casesZhCN } from './cases/messages.zh-CN'
import { en } from './messages.en'
import { zhCN } from './messages.zh-CN'
import { lookupEn, reportEn } from './report/messages.en'
import { lookupZhCN, reportZhCN } from './report/messages.zh-CN'

export default defineModule({
  name: 'public',
  order: 100,
  routes: [
    {
      path: '/public',
      component: () => import('./PublicPage.vue'),
      meta: { public: true, titleKey: 'public.title' },
    },
    {
      path: '/public/report',
      component: () => import('./report/ReportPage.vue'),
      meta: { public: true, titleKey: 'public.report.title' },
    },
    {
      path: '/public/report/lookup',
      component: () => import('./report/LookupPage.vue'),
      meta: { public: true, titleKey: 'public.lookup.title' },
    },
    {
      path: '/public/inspection',
      component: () => import('./cases/CasesPage.vue'),
      meta: { public: true, titleKey: 'public.cases.title' },
    },
  ],
  menu: [{ path: '/public', titleKey: 'public.title', section: 'disclosure', roles: 'everyone' }],
  messages: {
    'zh-CN': { ...zhCN, report: reportZhCN, lookup: lookupZhCN, cases: casesZhCN },
    en: { ...en, report: reportEn, lookup: lookupEn, cases: casesEn },
  },
})
