import { defineModule } from '@/frame/module'
import type { Role } from '@/frame/roles'
import { en } from './messages.en'
import { zhCN } from './messages.zh-CN'

const importers: Role[] = ['COMMITTEE_OFFICE', 'BUREAU_ANALYST', 'INTAKE', 'SYSTEM_ADMIN', 'SECURITY_ADMIN']
/** Handlers come from the page of what they import, such as their unit's roster. */
const allowed: Role[] = [...importers, 'HANDLER']

export default defineModule({
  name: 'imports',
  order: 10,
  routes: [
    {
      path: '/imports',
      component: () => import('./ImportsPage.vue'),
      meta: { titleKey: 'imports.title', roles: allowed },
    },
    {
      path: '/imports/new',
      component: () => import('./NewImportPage.vue'),
      meta: { titleKey: 'imports.make', roles: allowed },
    },
    {
      path: '/imports/:id(\\d+)',
      component: () => import('./ImportPage.vue'),
      meta: { titleKey: 'imports.one', roles: allowed },
    },
  ],
  menu: [{ path: '/imports', titleKey: 'imports.title', section: 'system', roles: importers }],
  messages: { 'zh-CN': zhCN, en },
})
