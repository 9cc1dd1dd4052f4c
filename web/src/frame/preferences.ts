import { defineStore } from 'pinia'
import { ref, watch } from 'vue'

export const LOCALES = ['zh-CN', 'en'] as const
export type Locale = (typeof LOCALES)[number]

export const TEXT_SIZES = ['normal', 'large', 'largest'] as const
export type TextSize = (typeof TEXT_SIZES)[number]

/** How a person likes to read; kept in this browser. */
export const usePreferences = defineStore('preferences', () => {
  const locale = ref<Locale>(remembered('ecoledger.locale', LOCALES, 'zh-CN'))
  const textSize = ref<TextSize>(remembered('ecoledger.textSize', TEXT_SIZES, 'normal'))

  watch(
    [locale, textSize],
    () => {
      localStorage.setItem('ecoledger.locale', locale.value)
      localStorage.setItem('ecoledger.textSize', textSize.value)
      document.documentElement.lang = locale.value
      document.documentElement.dataset.textSize = textSize.value
    },
    { immediate: true },
  )
  return { locale, textSize }
})

function remembered<T extends string>(key: string, allowed: readonly T[], otherwise: T): T {
  const value = localStorage.getItem(key)
  return allowed.find((entry) => entry === value) ?? otherwise
}
