import { computed, reactive, ref, shallowRef, watch, type Ref } from 'vue'
import { asProblem, problemWords } from '@/api/problem'
import { newKey } from '@/forms/key'
import { announce as say } from '@/frame/words'
import type { MatterOptions } from '@/modules/matters/matter'
import type { MatterFile } from '@/modules/matters/matterFile'
import { sameAs, type SameMatter } from '@/modules/matters/same'
import { takeStep as take } from '@/modules/matters/send'
import {
  choiceFor,
  dispatchBody,
  isWaiting,
  lacks,
  neighbour,
  nextWaiting,
  shown,
  type Choice,
  type Show,
} from './desk'
import { inspections, type BatchFile, type CaseLine } from './inspection'

type Say = (key: string, words?: Record<string, unknown>) => string

/** The desk's state and what can be done there. A step is sent while the next case is already shown; what is refused stays. */
export function useDesk(
  file: Ref<BatchFile | undefined>,
  options: Ref<MatterOptions | undefined>,
  show: Ref<Show>,
  t: Say,
  takeStep: typeof take = take,
  announce: (sentence: string) => void = say,
) {
  const cases = ref<CaseLine[]>([])
  const marked = ref<string>()
  const choices = reactive(new Map<string, Choice>())
  const sending = reactive(new Set<string>())
  const refused = reactive(new Map<string, string[]>())
  const same = shallowRef<SameMatter[]>([])
  const last = ref<string>()
  const asked = new Map<string, Promise<SameMatter[]>>()

  /** What is likely the same as a case, asked for once. */
  function likelyOf({ matter, same: count }: CaseLine): Promise<SameMatter[]> {
    const before = asked.get(matter)
    if (before || !count) return before ?? Promise.resolve([])
    const found = sameAs(matter).catch(() => [])
    asked.set(matter, found)
    return found
  }

  watch(
    file,
    (fresh) => {
      cases.value = fresh ? [...fresh.cases] : []
      if (!marked.value || !cases.value.some(({ matter }) => matter === marked.value)) {
        marked.value = (shown(cases.value, show.value).find(isWaiting) ?? shown(cases.value, show.value)[0])?.matter
      }
    },
    { immediate: true },
  )

  const rows = computed(() => {
    const list = shown(cases.value, show.value)
    // What is on its way is gone from the open ones; what is refused comes back.
    return show.value === 'waiting' ? list.filter(({ matter }) => !sending.has(matter)) : list
  })
  const current = computed(() => cases.value.find(({ matter }) => matter === marked.value))
  const waiting = computed(() => cases.value.filter((line) => isWaiting(line) && !sending.has(line.matter)).length)

  const choice = computed(() => {
    const line = current.value
    if (!line || !options.value || !isWaiting(line)) return undefined
    if (!choices.has(line.matter)) choices.set(line.matter, choiceFor(line, options.value))
    return choices.get(line.matter)
  })

  watch(
    () => current.value?.matter,
    async (matter) => {
      same.value = []
      const found = current.value ? await likelyOf(current.value) : []
      if (current.value?.matter === matter) same.value = found
    },
    { immediate: true },
  )

  function replace(line: CaseLine) {
    const at = cases.value.findIndex(({ matter }) => matter === line.matter)
    if (at >= 0) cases.value[at] = line
  }

  function moved(matter: string, after: MatterFile) {
    const line = cases.value.find((one) => one.matter === matter)
    if (!line) return
    const { state, version, owner, dueAt, overdue } = after
    replace({ ...line, state, version, owner, dueAt, overdue, mergedInto: after.mergedInto?.number ?? null })
  }

  function objections(caught: unknown): string[] {
    const problem = asProblem(caught)
    const { title, detail, mend } = problemWords(problem, t)
    return problem.errors.length > 0
      ? problem.errors.map(({ message }) => message)
      : [[detail || title, mend].filter(Boolean).join('')]
  }

  /** Sends a step and shows the next case at once; what the server refuses comes back with its reasons. */
  async function send(line: CaseLine, step: () => Promise<MatterFile>, said: (after: MatterFile) => string) {
    sending.add(line.matter)
    refused.delete(line.matter)
    const next = nextWaiting(
      shown(cases.value, show.value).filter(({ matter }) => matter === line.matter || !sending.has(matter)),
      line.matter,
    )
    if (next) marked.value = next
    try {
      const after = await step()
      moved(line.matter, after)
      announce(said(after))
      return true
    } catch (caught) {
      refused.set(line.matter, objections(caught))
      announce(`${line.acceptance}：${refused.get(line.matter)?.join('')}`)
      return false
    } finally {
      sending.delete(line.matter)
    }
  }

  async function dispatch() {
    const line = current.value
    const chosen = choice.value
    const all = options.value
    if (!line || !chosen || !all || sending.has(line.matter)) return
    const wanted = lacks(chosen, all)
    if (wanted) return announce(t(`inspection.${wanted}`))
    const body = dispatchBody(line, chosen, all)
    const gone = await send(
      line,
      () => takeStep(line.matter, 'dispatch', body, chosen.key),
      (after) => t('inspection.dispatched', { acceptance: line.acceptance, unit: after.owner?.name ?? '' }),
    )
    if (gone) last.value = line.matter
  }

  async function merge(chosen?: SameMatter) {
    const line = current.value
    if (!line || !isWaiting(line) || sending.has(line.matter)) return
    const into = chosen ?? (await likelyOf(line))[0]
    if (!into) return announce(t('inspection.lacksSame'))
    const reason = t('inspection.mergeReason', { number: into.number, reasons: into.reasons.join('；') })
    await send(
      line,
      () =>
        takeStep(
          line.matter,
          'merge',
          { version: line.version, note: reason, photos: [], fields: { parent: into.number, reason } },
          newKey(),
        ),
      () => t('inspection.mergedInto', { acceptance: line.acceptance, number: into.number }),
    )
  }

  /** Takes back a dispatch that nobody has accepted yet: the one at hand, or the last one. */
  async function withdraw(matter: string | undefined = last.value) {
    const line = cases.value.find((one) => one.matter === matter)
    if (!line || line.state.code !== 'dispatched' || sending.has(line.matter)) return
    const reason = t('inspection.withdrawReason')
    sending.add(line.matter)
    try {
      const body = { version: line.version, note: reason, photos: [], fields: { reason } }
      await takeStep(line.matter, 'withdraw', body, newKey())
      choices.delete(line.matter)
      replace(await inspections.case(line.matter))
      last.value = undefined
      marked.value = line.matter
      announce(t('inspection.withdrawn', { acceptance: line.acceptance }))
    } catch (caught) {
      announce(objections(caught).join(''))
    } finally {
      sending.delete(line.matter)
    }
  }

  async function star() {
    const line = current.value
    if (!line) return
    try {
      replace(await inspections.star(line.matter, !line.starred))
      const said = line.starred ? 'inspection.nowPlain' : 'inspection.nowStarred'
      announce(t(said, { acceptance: line.acceptance }))
    } catch (caught) {
      announce(objections(caught).join(''))
    }
  }

  /** Throws what the server objects to, for the form to show. */
  async function savePoints(points: string[]) {
    const line = current.value
    if (!line) return
    replace(await inspections.points(line.matter, points))
    announce(t('inspection.pointsSaved', { count: points.length }))
  }

  function step(by: 1 | -1) {
    marked.value = neighbour(rows.value, marked.value, by)
  }

  return {
    cases,
    rows,
    marked,
    current,
    choice,
    same,
    last,
    sending,
    refused,
    waiting,
    dispatch,
    merge,
    withdraw,
    star,
    savePoints,
    step,
    objections,
  }
}

export type Desk = ReturnType<typeof useDesk>
