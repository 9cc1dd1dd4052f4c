import { onMounted, onUnmounted, ref, shallowRef } from 'vue'

/** Whether the keyboard help is open. */
export const helpOpen = ref(false)

/** Keys and the message that says what they do. */
export type KeyMeaning = [keys: string[], message: string]

/** What the page at hand adds to the keys that hold everywhere. */
export const pageKeys = shallowRef<KeyMeaning[]>([])

export function openHelp() {
  helpOpen.value = true
}

/** Shows a page's own keys in the keyboard help while the page lives. */
export function usePageKeys(keys: KeyMeaning[]) {
  onMounted(() => (pageKeys.value = keys))
  onUnmounted(() => {
    if (pageKeys.value === keys) pageKeys.value = []
  })
}
