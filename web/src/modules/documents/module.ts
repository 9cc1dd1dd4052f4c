import { defineModule } from '@/frame/module'
import type { Role } from '@/frame/roles'
import { en } from './messages.en'
import { zhCN } from './messages.zh-CN'
import { KEEPERS } from './templates'

const DRAFTERS: Role[] = ['COMMITTEE_OFFICE', 'BUREAU_ANALYST', 'HANDLER']
const READERS: Role[] = [...DRAFTERS, 'LEADER_IN_CHARGE', 'PRINCIPAL_LEADER']

export default defineModule({
  name: 'documents',
  order: 88,
  routes: [
    {
      path: '/documents',
      component: () => import('./DocumentsPage.vue'),
      meta: { titleKey: 'documents.title', roles: READERS },
    },
    {
      path: '/documents/new',
      component: () => import('./NewDocumentPage.vue'),
      meta: { titleKey: 'documents.new', roles: DRAFTERS },
    },
    {
      path: '/documents/:id(\\d+)',
      component: () => import('./DocumentPage.vue'),
      meta: { titleKey: 'documents.one', roles: READERS },
    },
    {
      path: '/documents/:id(\\d+)/versions/:version(\\d+)',
      component: () => import('./VersionPage.vue'),
      meta: { titleKey: 'documents.version', roles: READERS },
    },
    {
      path: '/documents/templates',
      component: () => import('./TemplatesPage.vue'),
      meta: { titleKey: 'documents.templates', roles: READERS },
    },
    {
      path: '/documents/templates/new',
      component: () => import('./NewTemplatePage.vue'),
      meta: { titleKey: 'documents.upload', roles: KEEPERS },
    },
    {
      path: '/documents/templates/:code',
      component: () => import('./TemplatePage.vue'),
      meta: { titleKey: 'documents.templateOne', roles: READERS },
    },
    {
      path: '/documents/template-fields',
      component: () => import('./FieldsPage.vue'),
      meta: { titleKey: 'documents.fields', roles: READERS },
    },
  ],
  menu: [
    { path: '/documents', titleKey: 'documents.title', section: 'documents', roles: READERS },
    { path: '/documents/templates', titleKey: 'documents.templates', section: 'documents', roles: READERS },
  ],
  messages: { 'zh-CN': zhCN, en },
})
