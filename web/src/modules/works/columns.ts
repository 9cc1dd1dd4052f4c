import type { ListColumn, ListFilter } from '@/pages'
import { choicesOf, quantityOf, type Options, type TaskLine } from './works'

type Say = (key: string, words?: Record<string, unknown>) => string

/** The columns of a task, wherever tasks are listed. */
export function taskColumns<T>(t: Say, of: (row: T) => TaskLine): ListColumn<T>[] {
  const column = (key: string, text: (task: TaskLine) => string | number | null | undefined): ListColumn<T> => ({
    key,
    title: t(`works.${key}`),
    text: (row) => text(of(row)),
  })
  const link = (row: T) => `/works/tasks/${of(row).number}`
  return [
    { ...column('number', (task) => task.number), link, width: '7.5rem', whole: true },
    { ...column('name', (task) => task.title), link, mobile: 'title', width: '16rem' },
    { ...column('owner', (task) => task.ownerName), mobile: 'fact' },
    { ...column('cooperating', (task) => task.cooperating.join('、')), hidden: true },
    { ...column('battle', (task) => task.battleName) },
    { ...column('kind', (task) => task.kindName) },
    { ...column('programme', (task) => task.programmeName), hidden: true },
    { ...column('region', (task) => task.regionName), hidden: true },
    { ...column('startsOn', (task) => task.startsOn), hidden: true },
    {
      ...column('dueOn', (task) => (task.duePhrase ? `${task.dueOn}（${task.duePhrase}）` : task.dueOn)),
      exportValue: (row) => of(row).dueOn,
      mobile: 'fact',
    },
    { ...column('duePhrase', (task) => task.duePhrase), hidden: true },
    { ...column('quantity', quantityOf), align: 'right' },
    { ...column('progress', (task) => Number(task.progress)), unit: '%', align: 'right' },
    { ...column('next', (task) => task.next && `${task.next.name} ${task.next.dueOn}`) },
    { ...column('state', (task) => task.stateName), mobile: 'fact' },
    {
      key: 'risk',
      title: t('works.risk'),
      figure: (row) => of(row).risk,
      exportValue: (row) => of(row).risk.text,
      mobile: 'fact',
    },
    { ...column('sentence', (task) => task.riskSentence), hidden: true },
    { ...column('basis', (task) => task.basis), hidden: true },
    { ...column('doneOn', (task) => task.doneOn), hidden: true },
    { ...column('campaign', (task) => task.campaign), hidden: true },
  ]
}

export function taskFilters(t: Say, options: Options | undefined): ListFilter[] {
  const filter = (key: string, kind: ListFilter['kind'], list: { value: string; label: string }[], extra = false) => ({
    key,
    label: t(`works.${key === 'unit' ? 'owner' : key}`),
    kind,
    options: list,
    extra,
  })
  return [
    filter('unit', 'select', choicesOf(options?.units)),
    filter('battle', 'select', choicesOf(options?.battles)),
    filter('kind', 'select', choicesOf(options?.measures)),
    filter('state', 'multi', [
      { value: 'open', label: t('works.open') },
      { value: 'late', label: t('works.lateOnes') },
      ...choicesOf(options?.states),
    ]),
    filter('risk', 'multi', choicesOf(options?.risks)),
    filter('region', 'select', choicesOf(options?.regions), true),
    filter('campaign', 'select', choicesOf(options?.campaigns), true),
    filter('year', 'select', yearsOf(options?.today), true),
  ]
}

function yearsOf(today: string | undefined) {
  const year = Number((today ?? '2026').slice(0, 4))
  return [year + 1, year, year - 1, year - 2].map((one) => ({ value: String(one), label: String(one) }))
}
