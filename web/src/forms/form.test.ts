import { createPinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createRenderer, nextTick, shallowRef } from 'vue'
import { createI18n } from 'vue-i18n'
import type { FormField } from './field'
import { useForm, type Submit } from './form'

const words: FormField = { name: 'text', label: '全文', kind: 'longText' }

function keeping() {
  const kept = new Map<string, string>()
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  }
}

/** Opens a form as a page does, without drawing it; the second gift closes it again. */
function open(submit: Submit = async () => {}, fields = () => [words]) {
  const node = () => ({})
  const nothing = () => null
  const { createApp } = createRenderer<object, object>({
    createElement: node,
    createText: node,
    createComment: node,
    insert: nothing,
    remove: nothing,
    patchProp: nothing,
    setText: nothing,
    setElementText: nothing,
    parentNode: node,
    nextSibling: nothing,
  })
  let form!: ReturnType<typeof useForm>
  const app = createApp({
    setup() {
      form = useForm(fields, 'a-form', submit)
      return nothing
    },
  })
  app.use(createPinia()).use(createI18n({ legacy: false, locale: 'zh-CN', messages: { 'zh-CN': {} } }))
  app.mount({})
  return [form, () => app.unmount()] as const
}

describe('a form', () => {
  beforeEach(() => {
    vi.useFakeTimers()
    vi.stubGlobal('localStorage', keeping())
    vi.stubGlobal('sessionStorage', keeping())
  })
  afterEach(() => {
    vi.useRealTimers()
    vi.unstubAllGlobals()
  })

  it('keeps what was typed when it is closed in the very moment', () => {
    const [form, close] = open()
    form.values.text = '同志们'
    close()
    const [again] = open()
    expect(again.values.text).toBe('同志们')
    expect(again.restoredAt.value).toBeDefined()
  })

  it('keeps nothing that was sent', async () => {
    const [form, close] = open()
    form.values.text = '同志们'
    await form.send()
    close()
    expect(open()[0].restoredAt.value).toBeUndefined()
  })

  it('keeps nothing that was given up, not even its empty fields', async () => {
    const [form, close] = open()
    form.values.text = '同志们'
    await vi.advanceTimersByTimeAsync(1_000)
    form.discardDraft()
    await vi.advanceTimersByTimeAsync(1_000)
    expect(form.savedAt.value).toBeUndefined()
    close()
    expect(open()[0].restoredAt.value).toBeUndefined()
  })

  it('keeps what a refused sending left, and what was typed while it was under way', async () => {
    const [form, close] = open(async () => {
      form.values.text = '同志们，大家好'
      throw new Error('no')
    })
    form.values.text = '同志们'
    expect(await form.send()).toBe(false)
    close()
    expect(open()[0].values.text).toBe('同志们，大家好')
  })

  it('keeps nothing of a form that nobody touched and whose defaults came late', async () => {
    const fields = shallowRef<FormField[]>([])
    const [, close] = open(undefined, () => fields.value)
    fields.value = [{ ...words, value: '尊敬的各位领导' }]
    await nextTick()
    close()
    expect(open()[0].restoredAt.value).toBeUndefined()
  })
})
