import { createI18n } from 'vue-i18n'
import { modules } from './modules'
import type { Messages } from './module'
import { en } from './messages.en'
import { zhCN } from './messages.zh-CN'
import type { Locale } from './preferences'

function catalogue(locale: Locale, own: Messages): Messages {
  return { ...own, ...Object.fromEntries(modules.map((module) => [module.name, module.messages[locale]])) }
}

export const i18n = createI18n({
  legacy: false,
  locale: 'zh-CN' as Locale,
  fallbackLocale: 'zh-CN',
  messages: { 'zh-CN': catalogue('zh-CN', zhCN), en: catalogue('en', en) },
})

/** Translation outside of components. */
export function say(key: string, values: Record<string, unknown> = {}): string {
  return i18n.global.t(key, values)
}
