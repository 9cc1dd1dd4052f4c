import { computed, reactive, ref, type ComputedRef, type ShallowRef } from 'vue'
import { asProblem, problemWords, type ApiProblem } from '@/api/problem'
import { headline, keepSame, nextOpen } from './proposals'
import { speeches, type Proposal, type SpeechFile, type Step } from './speeches'

type Say = (key: string, words?: Record<string, unknown>) => string

/** What a person can do with a proposal. */
export type Command = 'accept' | 'edit' | 'reject' | 'merge' | 'reopen'

/**
 * The desk on which the proposals of one speech are decided. What is decided goes to the server at once and the next open
 * proposal comes to hand; what is refused stays with the server's words beside it.
 */
export function useSpeech(
  file: ShallowRef<SpeechFile | undefined>,
  shown: ComputedRef<Proposal[]>,
  t: Say,
  server: Pick<typeof speeches, 'decide' | 'edit' | 'one'> = speeches,
) {
  const at = ref<number>()
  const busy = reactive(new Set<number>())
  const refused = reactive(new Map<number, string[]>())
  /** What happened, for those who do not see the card change. */
  const said = ref('')

  /** The number of each proposal in reading order, as the page and its readers call it. */
  const numbers = computed(() => new Map((file.value?.proposals ?? []).map(({ id }, index) => [id, index + 1])))
  const chosen = computed(() => shown.value.find(({ id }) => id === at.value))

  function take(after: SpeechFile) {
    file.value = { ...after, proposals: keepSame(file.value?.proposals ?? [], after.proposals) }
  }

  /** Puts one proposal in its place, in reading order where it is new. */
  function put(one: Proposal) {
    if (!file.value) return
    const others = file.value.proposals.filter(({ id }) => id !== one.id)
    const proposals = [...others, one].toSorted(
      (left, right) => left.paragraph - right.paragraph || left.from - right.from || left.id - right.id,
    )
    file.value = { ...file.value, proposals }
  }

  /** How many tasks wait to be issued: those that were drafted before, and those made here since. */
  const drafted = computed(() => {
    const { drafted: known = [], issued = [], proposals = [] } = file.value ?? {}
    const gone = new Set(issued.map(({ number }) => number))
    const made = proposals.flatMap(({ allMade }) => allMade.filter(({ kind }) => kind === 'task'))
    const numbers = [...known, ...made].map(({ number }) => number ?? '')
    return new Set(numbers.filter((number) => !gone.has(number))).size
  })

  function nameOf(one: Proposal) {
    return `${t(`speeches.kind.${one.kind}`)} ${numbers.value.get(one.id) ?? ''}`
  }

  /** Puts a step through; on success the next open proposal comes to hand where this one was decided. */
  async function settle(one: Proposal, send: () => Promise<Proposal>, goesOn: boolean) {
    refused.delete(one.id)
    busy.add(one.id)
    const next = goesOn ? nextOpen(shown.value, one.id) : undefined
    try {
      const after = await send()
      put(after)
      said.value = outcome(after)
      if (next && shown.value.some(({ id }) => id === next.id)) at.value = next.id
    } finally {
      busy.delete(one.id)
    }
  }

  function outcome(one: Proposal) {
    const numbersMade = one.allMade.flatMap(({ number }) => number ?? [])
    return [
      `${nameOf(one)} ${headline(one, t)}`,
      t(`speeches.state.${one.state}`),
      ...(one.state === 'ACCEPTED' ? numbersMade : []),
    ].join(' ')
  }

  async function decide(one: Proposal, step: Step, body: Record<string, unknown> = {}) {
    await settle(
      one,
      () => server.decide(file.value?.number ?? '', one.id, step, { version: one.version, ...body }),
      step !== 'reopen',
    )
  }

  async function edit(one: Proposal, body: Record<string, unknown>) {
    await settle(one, () => server.edit(file.value?.number ?? '', one.id, { version: one.version, ...body }), false)
  }

  /** A proposal of one's own comes to hand. */
  async function add(send: () => Promise<Proposal>) {
    const own = await send()
    put(own)
    at.value = own.id
    said.value = outcome(own)
  }

  /** The same without a form: what the server refuses is said on the card, and what somebody else did meanwhile is shown. */
  async function decideHere(one: Proposal, step: Step) {
    if (busy.has(one.id)) return
    try {
      await decide(one, step)
    } catch (caught) {
      await refuse(one, asProblem(caught))
    }
  }

  async function refuse(one: Proposal, problem: ApiProblem) {
    const { title, detail, mend } = problemWords(problem, t)
    const objections = problem.errors.map(({ message }) => message)
    const words = objections.length > 0 ? objections : [title, detail, mend].filter(Boolean)
    refused.set(one.id, words)
    said.value = `${nameOf(one)}：${words.join(' ')}`
    if (problem.kind === 'conflict') await refresh()
  }

  async function refresh() {
    if (file.value) take(await server.one(file.value.number))
  }

  function step(by: 1 | -1) {
    const here = shown.value.findIndex(({ id }) => id === at.value)
    const to = here < 0 ? (by > 0 ? 0 : shown.value.length - 1) : here + by
    at.value = shown.value[Math.min(Math.max(to, 0), shown.value.length - 1)]?.id
  }

  return {
    at,
    busy,
    refused,
    said,
    numbers,
    chosen,
    drafted,
    take,
    nameOf,
    decide,
    edit,
    add,
    decideHere,
    refresh,
    step,
  }
}

export type SpeechState = ReturnType<typeof useSpeech>
