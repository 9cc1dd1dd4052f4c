import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import { onSignedOut, sessionApi } from '@/api/client'
import { setServerClock } from '@/time/now'
import type { Role } from './roles'

export interface Account {
  login: string
  name: string
  roles: Role[]
  post: string | null
  unit: string | null
  unitName: string | null
  region: string | null
  regionName: string | null
  mustChangePassword: boolean
}

export interface Session {
  signedIn: boolean
  demo: boolean
  cityName: string
  now: string
  account: Account | null
}

export interface DemoAccount {
  login: string
  name: string
  post: string | null
  unitName: string | null
  roles: Role[]
}

/** Who sits here, in which city, and by which clock. */
export const useSession = defineStore('session', () => {
  const session = shallowRef<Session>()
  const demoAccounts = shallowRef<DemoAccount[]>([])
  /** Set while the session is over and the dialog over the page waits for the same person. */
  const awaitedLogin = ref<string>()
  let settleWait: ((sameIsBack: boolean) => void) | undefined
  let waiting: Promise<boolean> | undefined

  const account = computed(() => session.value?.account ?? null)
  const signedIn = computed(() => session.value?.signedIn === true)
  const demo = computed(() => session.value?.demo === true)
  const cityName = computed(() => session.value?.cityName ?? '')
  const roles = computed<Role[]>(() => account.value?.roles ?? [])

  async function ask(call: () => Promise<Session>) {
    const requestedAt = Date.now()
    const answer = await call()
    setServerClock(answer.now, requestedAt, Date.now())
    session.value = answer
    return answer
  }

  const load = () => ask(() => sessionApi.get<Session>('session'))

  async function signIn(login: string, password: string) {
    await ask(() => sessionApi.post<Session>('session', { login, password }))
    settle()
  }

  async function signInAsDemo(login: string) {
    await sessionApi.post<unknown>('demo/session', { login })
    await load()
    settle()
  }

  async function signOut() {
    await sessionApi.delete<unknown>('session')
    await load()
  }

  async function loadDemoAccounts() {
    if (demo.value && demoAccounts.value.length === 0) {
      demoAccounts.value = await sessionApi.get<DemoAccount[]>('demo/accounts')
    }
  }

  /** All requests that met an ended session wait for one and the same sign-in. */
  function waitForSignIn(): Promise<boolean> {
    const login = account.value?.login
    if (!login) return Promise.resolve(false)
    waiting ??= new Promise<boolean>((resolve) => {
      settleWait = resolve
      awaitedLogin.value = login
    })
    return waiting
  }

  /** What was typed is sent again only for the person who typed it. */
  function settle() {
    settleWait?.(session.value?.account?.login === awaitedLogin.value)
    forgetWait()
  }

  function giveUpWaiting() {
    settleWait?.(false)
    forgetWait()
  }

  function forgetWait() {
    settleWait = undefined
    waiting = undefined
    awaitedLogin.value = undefined
  }

  onSignedOut(waitForSignIn)

  return {
    session,
    account,
    signedIn,
    demo,
    cityName,
    roles,
    demoAccounts,
    awaitedLogin,
    load,
    signIn,
    signInAsDemo,
    signOut,
    loadDemoAccounts,
    giveUpWaiting,
  }
})
