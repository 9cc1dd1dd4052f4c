import type { FileAction } from '@/pages'
import { choicesOf, FOUND, type DrawnItem, type Recheckers } from './lookback'

type Translate = (key: string, values?: Record<string, unknown>) => string

/** Who checks, until when. */
export function assigning(recheckers: Recheckers, item: DrawnItem, t: Translate): FileAction {
  return {
    code: 'assign',
    label: t(item.unit ? 'matters.lookback.reassign' : 'matters.lookback.assign'),
    kind: 'primary',
    next: t('matters.lookback.assignNext'),
    fields: [
      {
        name: 'account',
        label: t('matters.lookback.rechecker'),
        kind: 'choice',
        required: true,
        options: choicesOf(recheckers, t('matters.lookback.anybody')),
        hint: t('matters.lookback.recheckerHint'),
      },
      {
        name: 'due',
        label: t('matters.lookback.due'),
        kind: 'date',
        required: true,
        value: item.due ?? recheckers.due,
      },
    ],
  }
}

/** What was found on the spot. */
export function recording(t: Translate): FileAction {
  return {
    code: 'record',
    label: t('matters.lookback.record'),
    kind: 'primary',
    next: t('matters.lookback.recordNext'),
    fields: [
      {
        name: 'result',
        label: t('matters.lookback.result'),
        kind: 'choice',
        required: true,
        options: FOUND.map((value) => ({ value, label: t(`matters.lookback.found.${value}`) })),
      },
      { name: 'note', label: t('matters.lookback.note'), kind: 'longText', required: true, maxLength: 1000 },
      {
        name: 'photos',
        label: t('matters.lookback.photos'),
        kind: 'photos',
        role: 'SITE',
        max: 9,
        hint: t('matters.lookback.photosHint'),
      },
    ],
  }
}

/** Takes a draw or a result out of force, with a reason. */
export function annulling(code: 'annul' | 'annul-result', t: Translate): FileAction {
  return {
    code,
    label: t(code === 'annul' ? 'matters.lookback.annul' : 'matters.lookback.annulResult'),
    kind: 'return',
    next: t(code === 'annul' ? 'matters.lookback.annulNext' : 'matters.lookback.annulResultNext'),
    fields: [{ name: 'reason', label: t('matters.lookback.reason'), kind: 'longText', required: true, maxLength: 500 }],
  }
}
