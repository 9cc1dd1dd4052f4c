import type { FormField } from '@/forms/field'
import type { FileAction, StoryEntry } from '@/pages'
import type { LetterAction, LetterFile } from './targets'

type Say = (key: string, words?: Record<string, unknown>) => string

/** The steps of a letter that are open to this person, with what each asks. */
export function letterSteps(file: LetterFile, itemFields: FormField[], say: Say): FileAction[] {
  const reason: FormField[] = [
    { name: 'reason', label: say('targets.reason'), kind: 'longText', required: true, maxLength: 500 },
  ]
  const steps: Record<LetterAction, FileAction> = {
    sign: { code: 'sign', label: say('targets.sign'), kind: 'primary', next: say('targets.signNext') },
    confirm: {
      code: 'confirm',
      label: say('targets.all.confirm'),
      kind: 'primary',
      next: say('targets.all.confirmNext'),
    },
    countersign: {
      code: 'countersign',
      label: say('targets.all.countersign'),
      kind: 'primary',
      next: say('targets.all.countersignNext'),
    },
    'paper-signature': {
      code: 'paper-signature',
      label: say('targets.all.paper'),
      kind: 'primary',
      next: say('targets.all.paperNext'),
      fields: [
        { name: 'by', label: say('targets.all.signedBy'), kind: 'text', required: true, maxLength: 60 },
        scanField(say),
      ],
    },
    items: {
      code: 'items',
      label: say('targets.addItem'),
      kind: 'plain',
      next: say('targets.addItemNext'),
      fields: itemFields,
    },
    lines: {
      code: 'lines',
      label: say('targets.all.addLine'),
      kind: 'plain',
      next: say('targets.all.addLineNext'),
      fields: lineFields(say),
    },
    publish: { code: 'publish', label: say('targets.publish'), kind: 'primary', next: say('targets.publishNext') },
    revise: { code: 'revise', label: say('targets.revise'), next: say('targets.reviseNext'), fields: reason },
    void: {
      code: 'void',
      label: say('targets.all.void'),
      kind: 'return',
      next: say('targets.all.voidNext'),
      fields: [{ ...reason[0], label: say('targets.all.voidReason') }],
    },
  }
  return (Object.keys(steps) as LetterAction[]).filter((code) => file.actions.includes(code)).map((code) => steps[code])
}

export function scanField(say: Say): FormField {
  return { name: 'scan', label: say('targets.all.scan'), kind: 'documents', role: 'DOCUMENT', required: true, max: 1 }
}

function lineFields(say: Say): FormField[] {
  return [
    {
      name: 'kind',
      label: say('targets.all.lineKind'),
      kind: 'choice',
      required: true,
      value: 'TASK',
      options: (['TASK', 'DUTY'] as const).map((kind) => ({ value: kind, label: say(`targets.all.kinds.${kind}`) })),
    },
    { name: 'text', label: say('targets.all.lineText'), kind: 'longText', required: true, maxLength: 500 },
    { name: 'dueOn', label: say('targets.all.dueOn'), kind: 'date', when: (values) => values.kind === 'TASK' },
  ]
}

/** Who did what to this version, in order. */
export function letterStory({ letter }: LetterFile, say: Say): StoryEntry[] {
  const entries: StoryEntry[] = [
    {
      id: 'drafted',
      at: letter.draftedAt,
      who: letter.draftedBy,
      what: say(letter.version === 1 ? 'targets.drafted' : 'targets.revised'),
      note: letter.reason,
    },
  ]
  if (letter.signedAt) {
    entries.push({
      id: 'signed',
      at: letter.signedAt,
      who: letter.signedBy,
      unit: letter.giverName,
      what: say(letter.received ? 'targets.all.confirm' : 'targets.signed'),
    })
  }
  if (letter.countersigned) {
    entries.push({
      id: 'countersigned',
      at: letter.countersigned.at,
      who: letter.countersigned.by,
      unit: letter.takerName,
      what: say('targets.all.countersigned'),
      note: letter.countersigned.scan ? say('targets.all.onPaper') : null,
    })
  }
  if (letter.publishedAt) {
    entries.push({ id: 'published', at: letter.publishedAt, who: letter.publishedBy, what: say('targets.published') })
  }
  if (letter.voided) {
    const { at, by, reason } = letter.voided
    entries.push({ id: 'void', at, who: by, what: say('targets.all.void'), note: reason })
  }
  return entries
}
