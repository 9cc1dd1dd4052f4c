import { ref, watchEffect } from 'vue'

type Theme = 'light' | 'dark'
const KEY = 'ecoledger.field.theme'

/** Light in the sun, dark at night: as the device says, until somebody turns it here. */
export function useTheme() {
  const night = matchMedia('(prefers-color-scheme: dark)')
  const chosen = localStorage.getItem(KEY)
  const theme = ref<Theme>(chosen === 'dark' || (chosen === null && night.matches) ? 'dark' : 'light')
  watchEffect(() => (document.documentElement.dataset.theme = theme.value))

  function turn() {
    theme.value = theme.value === 'dark' ? 'light' : 'dark'
    localStorage.setItem(KEY, theme.value)
  }
  return { theme, turn }
}
