import { computed, onScopeDispose, ref, shallowRef, watch } from 'vue'
import { asProblem, type ApiProblem } from '@/api/problem'
import { drafts } from '@/forms/draft'
import type { FormField } from '@/forms/field'
import { serverNow } from '@/time/now'
import { replies, type Checked, type ReplyContent, type ReplyView } from './replies'

const KEEP_AFTER_MILLIS = 600
const CHECK_AFTER_MILLIS = 900
const DRAFT: FormField[] = [
  { name: 'content', label: '', kind: 'longText' },
  { name: 'version', label: '', kind: 'text' },
]

const copyOf = (content: ReplyContent) => JSON.parse(JSON.stringify(content)) as ReplyContent
const same = (one: ReplyContent, other: ReplyContent) => JSON.stringify(one) === JSON.stringify(other)

/**
 * A reply that is being written: kept on this device as it is typed, checked by the server a moment later, saved as the next
 * version. Where somebody else was first both texts are there, and the person decides.
 */
export function useReply(first: ReplyView, login: string) {
  const key = `${login}.reply.${first.number}`
  const view = shallowRef(first)
  const kept = first.mayWrite ? restored(key, first) : undefined
  const content = ref(copyOf(kept?.content ?? first.content))
  const base = ref(first.version)
  const checked = shallowRef<Checked>({ remarks: first.remarks, ready: first.ready })
  const problem = shallowRef<ApiProblem>()
  const theirs = shallowRef<ReplyView | undefined>(kept?.stale ? first : undefined)
  const busy = ref(false)
  const wasRestored = ref(kept !== undefined)
  const keptAt = ref<string>()
  const changed = computed(() => view.value.version === 0 || !same(content.value, view.value.content))
  let keeping: ReturnType<typeof setTimeout> | undefined
  let checking: ReturnType<typeof setTimeout> | undefined
  let latest = 0

  watch(
    content,
    () => {
      clearTimeout(keeping)
      clearTimeout(checking)
      if (!view.value.mayWrite) return
      keeping = setTimeout(keep, KEEP_AFTER_MILLIS)
      checking = setTimeout(() => void check(), CHECK_AFTER_MILLIS)
    },
    { deep: true },
  )
  onScopeDispose(() => {
    clearTimeout(keeping)
    clearTimeout(checking)
  })
  if (kept) void check()

  function keep() {
    if (same(content.value, view.value.content)) return
    const now = serverNow()
    drafts.save(key, DRAFT, { content: JSON.stringify(content.value), version: String(base.value) }, now)
    keptAt.value = now.toISOString()
  }

  async function check() {
    const mine = ++latest
    try {
      const answer = await replies.check(first.number, content.value)
      if (mine === latest) checked.value = answer
    } catch (caught) {
      if (mine === latest) problem.value = asProblem(caught)
    }
  }

  /** The new version's number, or undefined where it was not taken. */
  async function save(): Promise<number | undefined> {
    busy.value = true
    problem.value = undefined
    clearTimeout(keeping)
    try {
      take(await replies.write(first.number, base.value, content.value))
      drafts.drop(key)
      keptAt.value = undefined
      wasRestored.value = false
      return base.value
    } catch (caught) {
      problem.value = asProblem(caught)
      keep()
      if (problem.value.kind === 'conflict') theirs.value = await replies.page(first.number)
      return undefined
    } finally {
      busy.value = false
    }
  }

  function take(after: ReplyView) {
    latest++
    view.value = after
    base.value = after.version
    content.value = copyOf(after.content)
    checked.value = { remarks: after.remarks, ready: after.ready }
  }

  /** What others did meanwhile, and what a step brought into the proposal; words that were typed and not saved stay. */
  async function refresh() {
    const typed = !same(content.value, view.value.content)
    const after = await replies.page(first.number)
    if (typed && after.mayWrite) view.value = { ...after, content: view.value.content, version: base.value }
    else take(after)
  }

  function settle(mine: boolean) {
    const other = theirs.value
    if (!other) return
    const text = copyOf(content.value)
    take(other)
    if (mine) content.value = text
    theirs.value = undefined
    problem.value = undefined
  }

  function discard() {
    drafts.drop(key)
    wasRestored.value = false
    keptAt.value = undefined
    take(view.value)
  }

  return {
    view,
    content,
    base,
    checked,
    problem,
    theirs,
    busy,
    changed,
    wasRestored,
    keptAt,
    save,
    refresh,
    settle,
    discard,
    take,
  }
}

/** What was typed here and not saved; stale where somebody has written since. */
function restored(key: string, first: ReplyView): { content: ReplyContent; stale: boolean } | undefined {
  const draft = drafts.find(key)
  if (!draft) return undefined
  try {
    const content = JSON.parse(String(draft.values.content)) as ReplyContent
    const stale = draft.values.version !== String(first.version)
    return same(content, first.content) ? undefined : { content, stale }
  } catch {
    return undefined
  }
}
