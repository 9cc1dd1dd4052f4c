import { createI18n } from 'vue-i18n'
import type { Locale } from '@/frame/preferences'
import { en } from '../messages.en'
import { zhCN } from '../messages.zh-CN'

/** Only this page's own words, so that it stays small. */
export const i18n = createI18n({
  legacy: false,
  locale: 'zh-CN' as Locale,
  fallbackLocale: 'zh-CN',
  messages: { 'zh-CN': { field: zhCN }, en: { field: en } },
})
