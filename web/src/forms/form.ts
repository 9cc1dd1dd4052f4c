import { computed, onScopeDispose, reactive, ref, shallowRef, watch } from 'vue'
import { useI18n } from 'vue-i18n'
import { asProblem, type ApiProblem } from '@/api/problem'
import { useSession } from '@/frame/session'
import { serverNow } from '@/time/now'
import { drafts } from './draft'
import {
  answersOf,
  changedDefaults,
  initialValues,
  missingFields,
  visibleFields,
  type Answers,
  type FormField,
} from './field'
import { newKey } from './key'

const SAVE_AFTER_MILLIS = 600

/** Sends a form's answers. `attempt` stays the same until the server has accepted them: sent twice, it counts once. */
export type Submit = (answers: Answers, attempt: string) => Promise<void>

/**
 * A form's state: values, draft, errors beside the fields, one submission at a time. What was typed survives everything
 * but a successful submission or the person's own decision.
 */
export function useForm(fields: () => FormField[], draftName: string, submit: Submit) {
  const { t } = useI18n()
  const draftKey = `${useSession().account?.login ?? 'anyone'}.${draftName}`
  const found = drafts.find(draftKey)
  const values = reactive({ ...initialValues(fields()), ...found?.values })
  const errors = ref<Record<string, string[]>>({})
  const problem = shallowRef<ApiProblem>()
  const busy = ref(false)
  const uploading = ref(0)
  const restoredAt = ref(found?.at)
  const savedAt = ref<string>()
  const errorCount = computed(() => Object.values(errors.value).flat().length)
  let attempt = newKey()
  let timer: ReturnType<typeof setTimeout> | undefined

  watch(fields, (after, before) => {
    const typed = timer !== undefined
    Object.assign(values, changedDefaults(before, after, values))
    if (!typed) settle()
  })

  // At once: a form given up or closed right after a change must already know of it.
  watch(
    values,
    () => {
      settle()
      if (!busy.value) timer = setTimeout(keepDraft, SAVE_AFTER_MILLIS)
    },
    { deep: true, flush: 'sync' },
  )

  function settle() {
    clearTimeout(timer)
    timer = undefined
  }

  function keepDraft() {
    settle()
    const now = serverNow()
    if (drafts.save(draftKey, fields(), values, now)) savedAt.value = now.toISOString()
  }

  function discardDraft() {
    drafts.drop(draftKey)
    Object.assign(values, initialValues(fields()))
    settle()
    restoredAt.value = undefined
    savedAt.value = undefined
    errors.value = {}
    problem.value = undefined
  }

  async function send(): Promise<boolean> {
    if (busy.value) return false
    problem.value = undefined
    errors.value = Object.fromEntries(
      missingFields(fields(), values).map((field) => [field.name, [t('form.needed', { label: field.label })]]),
    )
    if (errorCount.value > 0) return false
    busy.value = true
    try {
      await submit(answersOf(fields(), values), attempt)
      attempt = newKey()
      settle()
      drafts.drop(draftKey)
      restoredAt.value = undefined
      savedAt.value = undefined
      return true
    } catch (caught) {
      takeProblem(asProblem(caught))
      keepDraft()
      return false
    } finally {
      busy.value = false
    }
  }

  /** Objections to a field go beside it; what concerns no shown field stays above the form. */
  function takeProblem(caught: ApiProblem) {
    const shown = visibleFields(fields(), values).map((field) => field.name)
    errors.value = Object.fromEntries(
      shown.map((name) => [name, caught.messagesFor(name)]).filter(([, messages]) => messages.length > 0),
    )
    const loose = caught.errors.filter((error) => !shown.includes(error.field))
    const allPlaced = caught.errors.length > 0 && loose.length === 0
    problem.value = allPlaced ? undefined : caught.withErrors(loose)
  }

  onScopeDispose(() => {
    if (timer !== undefined) keepDraft()
  })

  return { values, errors, errorCount, problem, busy, uploading, restoredAt, savedAt, send, discardDraft }
}
