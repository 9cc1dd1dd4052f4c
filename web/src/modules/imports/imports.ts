import type { StateView } from '@/parts'

/** A file that came in and what became of it. */
export interface FileImport {
  id: number
  kind: string
  kindName: string
  fileName: string
  sha256: string
  size: number
  options: Record<string, string>
  sender: string
  state: 'RECEIVED' | 'DONE' | 'FAILED'
  receivedAt: string
  finishedAt: string | null
  rowsRead: number
  rowsTotal: number | null
  rowsTaken: number
  rowsRefused: number
  failure: { code: string; detail: string; mend: string | null } | null
  remarks: string[]
  hasHandout: boolean
  repeated: boolean
}

export interface ImportColumn {
  name: string
  required: boolean
  aliases: string[]
  units: string[]
  example: string
}

export interface ImportKind {
  code: string
  name: string
  options: { name: string; label: string; preset: string | null; choices: string[] }[]
  columns: ImportColumn[]
}

export interface RefusedRow {
  line: number
  /** Where it stands in the file: 第7行, 第2个表第7行. */
  place: string
  reason: string
  text: string
}

type Say = (key: string) => string

/** Red is for what needs somebody; a finished import with refused rows waits for their correction. */
export function stateOf(entry: FileImport, t: Say): StateView {
  if (entry.state === 'RECEIVED') return { label: t('imports.state.running'), tone: 'active' }
  if (entry.state === 'FAILED') return { label: t('imports.state.failed'), tone: 'overdue' }
  return entry.rowsRefused > 0
    ? { label: t('imports.state.partly'), tone: 'soon' }
    : { label: t('imports.state.done'), tone: 'proven' }
}

/** Share of the rows read, 0 to 1; while the total is unknown it creeps and never arrives. */
export function shareOf(entry: FileImport): number {
  if (entry.state !== 'RECEIVED') return 1
  if (entry.rowsTotal) return Math.min(0.99, entry.rowsRead / entry.rowsTotal)
  return entry.rowsRead === 0 ? 0.02 : 0.5
}

/** `3.2 MB`, `640 KB`. */
export function sizeOf(bytes: number): string {
  return bytes >= 1_048_576 ? `${(bytes / 1_048_576).toFixed(1)} MB` : `${Math.max(1, Math.round(bytes / 1024))} KB`
}
