import type { FileAction } from '@/pages'

/** What may be done with a period's scores: all by name, the server says which of them now. */
export function steps(t: (key: string) => string): FileAction[] {
  const reason = {
    name: 'reason',
    label: t('assessment.reason'),
    kind: 'longText' as const,
    required: true,
    maxLength: 500,
  }
  return [
    {
      code: 'close',
      label: t('assessment.close'),
      kind: 'primary',
      next: t('assessment.closeNext'),
      fields: [
        {
          name: 'reviewed',
          label: t('assessment.reviewed'),
          kind: 'yesNo',
          required: true,
          reason: t('assessment.reviewedReason'),
        },
      ],
    },
    { code: 'refresh', label: t('assessment.refresh'), kind: 'plain', next: t('assessment.refreshNext'), fields: [] },
    {
      code: 'correct',
      label: t('assessment.correct'),
      kind: 'plain',
      next: t('assessment.correctNext'),
      fields: [reason],
    },
    { code: 'annul', label: t('assessment.annul'), kind: 'return', next: t('assessment.annulNext'), fields: [reason] },
  ]
}
