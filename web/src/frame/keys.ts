import { onMounted, onUnmounted, ref, type Ref } from 'vue'

/** True while a key press belongs to what is being typed and not to the page. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  return target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName)
}

function isModalOpen(): boolean {
  return Array.from(document.querySelectorAll('[aria-modal="true"]')).some((modal) => modal.checkVisibility())
}

/** Calls the handler of a key for plain key presses outside of fields and dialogs while the component lives. */
export function useKeys(handlers: Record<string, (event: KeyboardEvent) => void>) {
  function onKey(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isTyping(event.target)) return
    if (event.key !== '?' && isModalOpen()) return
    const handler = handlers[event.key]
    if (handler) handler(event)
  }
  onMounted(() => window.addEventListener('keydown', onKey))
  onUnmounted(() => window.removeEventListener('keydown', onKey))
}

/** `j`/`k` walk through `count()` rows, `Enter` opens the marked one. The marked row has `data-row="<index>"`. */
export function useRowKeys(
  root: Readonly<Ref<HTMLElement | null | undefined>>,
  count: () => number,
  open: (index: number) => void,
) {
  const marked = ref(-1)

  function mark(index: number) {
    if (count() === 0) return
    marked.value = Math.min(Math.max(index, 0), count() - 1)
    const row = root.value?.querySelector<HTMLElement>(`[data-row="${marked.value}"]`)
    if (!row) return
    // The focus goes along, so that Tab goes on from the row and Enter does not press what was clicked before.
    row.tabIndex = -1
    row.focus({ preventScroll: true })
    row.scrollIntoView({ block: 'nearest' })
  }

  useKeys({
    j: () => mark(marked.value + 1),
    k: () => mark(marked.value - 1),
    Enter: (event) => {
      const onControl = event.target instanceof HTMLElement && event.target.closest('a,button')
      if (marked.value >= 0 && marked.value < count() && !onControl) open(marked.value)
    },
  })
  return marked
}
