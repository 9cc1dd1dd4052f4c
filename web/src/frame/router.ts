import { createRouter, createWebHistory, type RouteRecordRaw } from 'vue-router'
import { menuFor } from './menu'
import { modules } from './modules'
import { useSession } from './session'
import { entered } from './start'

const frameRoutes: RouteRecordRaw[] = [
  { path: '/', name: 'home', component: () => import('./NothingHerePage.vue') },
  { path: '/sign-in', name: 'signIn', component: () => import('./SignInPage.vue'), meta: { public: true, bare: true } },
  {
    path: '/password',
    name: 'password',
    component: () => import('./PasswordPage.vue'),
    meta: { titleKey: 'password.title' },
  },
  { path: '/forbidden', name: 'forbidden', component: () => import('./ForbiddenPage.vue') },
  {
    path: '/:rest(.*)*',
    name: 'missing',
    component: () => import('./NotFoundPage.vue'),
    meta: { titleKey: 'missing.title' },
  },
]

export const router = createRouter({
  history: createWebHistory(),
  routes: [...modules.flatMap((module) => module.routes), ...frameRoutes],
  scrollBehavior: (to, from, saved) => saved ?? (to.path === from.path ? undefined : { top: 0 }),
})

/** Whether an address leads to a page, so that the frame offers no link into nothing. */
export function hasPage(path: string): boolean {
  return router.resolve(path).name !== 'missing'
}

router.beforeEach(async (to) => {
  await entered
  const session = useSession()
  if (to.meta.public) return true
  if (!session.signedIn) return { name: 'signIn', query: to.path === '/' ? {} : { to: to.fullPath } }
  if (session.account?.mustChangePassword && to.name !== 'password') return { name: 'password' }
  if (to.name === 'home') return homeOf() ?? true
  const allowed = to.meta.roles
  if (allowed && !allowed.some((role) => session.roles.includes(role))) {
    return { name: 'forbidden', query: { page: to.fullPath }, replace: true }
  }
  return true
})

/** Home is the first entry of one's own menu: for nearly everybody, who must act today. */
function homeOf(): string | undefined {
  return menuFor(useSession().roles, modules)[0]?.entries[0]?.path
}
