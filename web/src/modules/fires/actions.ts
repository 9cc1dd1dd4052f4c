import type { FileAction } from '@/pages'
import { DATUMS, type Coded, type FireFile, type FireOptions } from './fires'

type Translate = (key: string, values?: Record<string, unknown>) => string

const choices = (list: readonly Coded[]) => list.map(({ code, name }) => ({ value: code, label: name }))

/** Why it burnt: stubble is measured and photographed (N40). */
export function recordingCause(file: FireFile, options: FireOptions, t: Translate): FileAction {
  return {
    code: 'cause',
    label: t('fires.recordCause'),
    kind: 'primary',
    next: t('fires.recordCauseNext'),
    basis: file.stubbleLimit.basis,
    fields: [
      { name: 'cause', label: t('fires.cause'), kind: 'choice', required: true, options: choices(options.causes) },
      { name: 'crop', label: t('fires.crop'), kind: 'choice', options: choices(options.crops) },
      {
        name: 'stubbleCm',
        label: t('fires.stubble'),
        kind: 'number',
        unit: file.stubbleLimit.unit,
        hint: t('fires.stubbleHint', { limit: file.stubbleLimit.value }),
      },
      {
        name: 'stubblePhoto',
        label: t('fires.stubblePhoto'),
        kind: 'photos',
        role: 'SITE',
        max: 1,
        hint: t('fires.stubblePhotoHint'),
      },
      { name: 'areaMu', label: t('fires.area'), kind: 'number', unit: t('fires.mu') },
      { name: 'owner', label: t('fires.owner'), kind: 'text', maxLength: 80, hint: t('fires.ownerHint') },
      { name: 'personUnknown', label: t('fires.personUnknown'), kind: 'yesNo' },
      { name: 'note', label: t('fires.note'), kind: 'longText', maxLength: 2000 },
    ],
  }
}

/** What a person saw burning; the same form in which the place was read from a map or a phone. */
export function reporting(t: Translate): FileAction {
  return {
    code: 'report',
    label: t('fires.report'),
    kind: 'primary',
    next: t('fires.reportNext'),
    fields: [
      { name: 'place', label: t('fires.point'), kind: 'text', required: true, hint: t('fires.pointHint') },
      {
        name: 'datum',
        label: t('fires.datum'),
        kind: 'choice',
        required: true,
        value: DATUMS[0],
        options: DATUMS.map((datum) => ({ value: datum, label: t(`fires.datums.${datum}`) })),
      },
      { name: 'seenAt', label: t('fires.seenAt'), kind: 'dateTime', hint: t('fires.seenAtHint') },
      { name: 'words', label: t('fires.words'), kind: 'longText', maxLength: 2000 },
      { name: 'photos', label: t('fires.photos'), kind: 'photos', role: 'SITE', max: 12 },
    ],
  }
}

/** Finds that this fire is another one. */
export function merging(file: FireFile, t: Translate, time: (at: string) => string): FileAction {
  return {
    code: 'merge',
    label: t('fires.merge'),
    kind: 'return',
    next: t('fires.mergeNext'),
    fields: [
      {
        name: 'into',
        label: t('fires.mergeInto'),
        kind: 'choice',
        required: true,
        options: file.mergeInto.map((one) => ({
          value: one.number,
          label: `${one.number} ${one.township ?? ''}`.trim(),
          note: t('fires.candidate', {
            time: time(one.firstSeen),
            metres: one.metres,
            state: t(`fires.states.${one.state}`),
          }),
        })),
      },
      { name: 'reason', label: t('fires.reason'), kind: 'longText', required: true, maxLength: 500 },
    ],
  }
}

/** Takes a sighting out of a fire. */
export function splitting(t: Translate): FileAction {
  return {
    code: 'split',
    label: t('fires.split'),
    kind: 'return',
    next: t('fires.splitNext'),
    fields: [{ name: 'reason', label: t('fires.reason'), kind: 'longText', required: true, maxLength: 500 }],
  }
}
