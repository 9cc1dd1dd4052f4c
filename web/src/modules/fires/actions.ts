import type { FileAction } from '@/pages'
import type { Coded, FireFile, FireOptions } from './fires'

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
