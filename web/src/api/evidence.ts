import { api } from './client'

/** A file that the server has taken into custody. */
export interface StoredFile {
  id: string
  name: string
  url: string
  thumbnailUrl?: string | null
  size?: number
  sha256?: string
}

/** Sends one file; forms hold on to the returned `id`. `role` is what the file proves (`BEFORE`, `SITE`, `AFTER`, `DOCUMENT`). */
export type Uploader = (file: File, role: string, onProgress: (share: number) => void) => Promise<StoredFile>

/** The uploader that forms use unless a page brings its own. */
export const uploadEvidence: Uploader = (file, role, onProgress) => {
  const form = new FormData()
  form.append('file', file)
  form.append('role', role)
  return api.upload<StoredFile>('evidence', form, onProgress)
}
