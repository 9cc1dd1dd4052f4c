import { ref } from 'vue'

/** Whether the keyboard help is open. */
export const helpOpen = ref(false)

export function openHelp() {
  helpOpen.value = true
}
