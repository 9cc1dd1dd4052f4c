import type { FormField } from '@/forms/field'
import type { FileAction, FileSection, StoryEntry } from '@/pages'
import { formatDay, formatTime } from '@/time/time'
import { proofQuestions, questionOf } from './form'
import { factText, type ActionCode, type ObjectEvent, type ObjectFile } from './registry'

type Say = (key: string, words?: Record<string, unknown>) => string

/** The steps that are open to this person, each with what it asks for. */
export function actionsOf(file: ObjectFile, say: Say): FileAction[] {
  return file.actions
    .filter((code) => code !== 'edit')
    .map((code) => ({
      code,
      label: say(`registry.act.${code}`),
      kind: kindOf(code),
      next: say(`registry.next.${code}`),
      basis: code === 'check' ? undefined : file.list.basis,
      fields: fieldsOf(code, file, say),
    }))
}

function kindOf(code: ActionCode): FileAction['kind'] {
  if (code === 'return') return 'return'
  return code === 'approve' || code === 'propose' ? 'primary' : 'plain'
}

function fieldsOf(code: ActionCode, { list }: ObjectFile, say: Say): FormField[] {
  const note = (key: 'note' | 'reason', required: boolean): FormField => ({
    name: 'note',
    label: say(`registry.${key}`),
    kind: 'longText',
    required,
    maxLength: 2000,
  })
  switch (code) {
    case 'propose':
      return [...proofQuestions(list.proofs, say, list.proof), note('note', true)]
    case 'approve':
      return [...proofQuestions(list.verifyProofs, say), note('note', false)]
    case 'check':
      return [
        ...list.checkFields.map((field) => questionOf(field, say)),
        { name: 'problem', label: say('registry.problem'), kind: 'yesNo' },
        ...proofQuestions(list.checkProofs.length ? list.checkProofs : ['SITE'], say),
        note('note', false),
      ]
    case 'seen-again':
      return [...proofQuestions(['SITE'], say), note('note', true)]
    default:
      return [note('reason', true)]
  }
}

export function storyOf(file: ObjectFile, say: Say): StoryEntry[] {
  return file.story.map((event) => ({
    id: String(event.id),
    at: event.at,
    who: event.who,
    unit: event.unit,
    what: event.result
      ? `${say(`registry.events.${event.kind}`)} · ${say(`registry.result.${event.result}`)}`
      : say(`registry.events.${event.kind}`),
    note: event.note || null,
    tone: toneOf(event),
    facts: event.kind === 'UPDATED' ? [] : event.facts.map((fact) => ({ label: fact.name, value: factText(fact) })),
    photos: event.photos.map((photo) => ({
      id: photo.id,
      name: photo.name,
      role: photo.role,
      takenAt: photo.takenAt,
      url: `/api/v1/evidence/${photo.id}`,
      thumbnailUrl: photo.mediaType.startsWith('image/') ? `/api/v1/evidence/${photo.id}/thumbnail` : null,
    })),
  }))
}

function toneOf({ kind, result }: ObjectEvent): StoryEntry['tone'] {
  if (kind === 'APPROVED') return 'good'
  if (kind === 'BACK' || kind === 'LEAD' || result === 'problem') return 'bad'
  return kind === 'PROPOSED' ? 'waiting' : 'plain'
}

export function sectionsOf(file: ObjectFile, say: Say): FileSection[] {
  const { head, list } = file
  const fact = (label: string, value: string | null | undefined) => ({ label: say(`registry.${label}`), value })
  const about: FileSection = {
    title: say('registry.about'),
    facts: [
      { label: list.keyName, value: head.key },
      ...head.facts.map((one) => ({ label: one.name, value: factText(one) })),
      fact('county', [head.county, head.township, head.village].filter(Boolean).join(' ')),
      fact('address', file.address),
      fact('place', head.lon === null ? null : `${head.lon}, ${head.lat}（${file.datum}）`),
      fact('cell', file.cell),
      fact('checkedAt', head.checkedAt && formatTime(head.checkedAt)),
      fact('nextCheck', checkText(file, say)),
      fact('backs', head.backs ? String(head.backs) : null),
      fact('annulment', file.annulment),
    ].filter((one) => one.value),
  }
  const its: FileSection = {
    title: say('registry.listAbout'),
    facts: [fact('duty', list.duty), fact('proofNeeded', list.proof), fact('basis', list.basis)],
    links: [{ label: list.name, to: `/registry/lists/${list.code}` }],
  }
  const leads = file.leads.map((lead) => ({
    label: lead.matter,
    to: `/matters/${lead.matter}`,
    note: say('registry.leadOf', { deadline: lead.deadline }),
  }))
  const told = new Set(file.leads.map((lead) => lead.matter))
  const matters = file.matters
    .filter((matter) => !told.has(matter.number))
    .map((matter) => ({
      label: `${matter.number} ${matter.title}`,
      to: `/matters/${matter.number}`,
      note: say(matter.closedAt ? 'registry.closed' : 'registry.open'),
    }))
  const linked: FileSection = {
    title: say('registry.matters'),
    links: [...leads, ...matters, { label: say('registry.newMatter'), to: newMatterOf(file, say) }],
  }
  return [about, its, linked]
}

/** The form of a new matter, with all that is known of the object. */
export function newMatterOf(file: ObjectFile, say: Say) {
  const { head, list } = file
  const known = {
    title: say('registry.newMatterTitle', { list: list.name, name: head.name }),
    kind: list.matterKind,
    county: file.countyCode,
    township: file.townshipCode,
    address: file.address ?? [head.township, head.village].filter(Boolean).join(''),
    point: head.lon === null ? null : `${head.lon}, ${head.lat}`,
    datum: head.lon === null ? null : file.datum,
    linkedKind: 'object',
    linkedCode: head.number,
    linkedName: head.name,
  }
  return { path: '/matters/new', query: Object.fromEntries(Object.entries(known).filter(([, value]) => value)) }
}

function checkText({ head }: ObjectFile, say: Say): string | null {
  if (!head.nextCheck || head.state === 'REMOVED') return null
  return head.checkOverdue ? `${formatDay(head.nextCheck)} ${say('registry.checkLate')}` : formatDay(head.nextCheck)
}
