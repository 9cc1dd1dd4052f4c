import { api } from '@/api/client'
import type { Answers, FormField } from '@/forms/field'
import type { FileAction } from '@/pages'
import type { PhotoView } from '../matterFile'

type Say = (key: string, words?: Record<string, unknown>) => string

/** The form with which a piece of evidence is annulled. Of several the person says which one. */
export function annulmentForm(files: readonly PhotoView[], say: Say): FileAction {
  const which: FormField = {
    name: 'file',
    label: say('matters.annulment.file'),
    kind: 'choice',
    required: true,
    value: files.length === 1 ? files[0].id : undefined,
    options: files.map(({ id, name, role }) => ({
      value: id,
      label: role ? `${name}（${say(`photoRole.${role}`)}）` : name,
    })),
  }
  const reason: FormField = {
    name: 'reason',
    label: say('matters.annulment.reason'),
    kind: 'longText',
    required: true,
    maxLength: 1000,
  }
  return {
    code: 'annul',
    label: say('matters.annulment.annul'),
    kind: 'return',
    fields: [which, reason],
    next: say('matters.annulment.next'),
  }
}

/** Nothing is deleted: the file stays, with who annulled it, when and why. */
export function annul({ file, reason }: Answers): Promise<unknown> {
  return api.post(`evidence/${String(file)}/annulment`, { reason })
}
