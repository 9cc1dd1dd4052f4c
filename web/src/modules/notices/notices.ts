import { readonly, ref } from 'vue'
import { api } from '@/api/client'
import type { ListResult } from '@/api/list'

/** Something that this person was told. */
export interface NoticeLine {
  id: number
  text: string
  /** The page on which to act. */
  link: string
  urgent: boolean
  toldAt: string
  /** The receipt; null while it is unread. */
  readAt: string | null
}

const counted = ref(0)
/** Grows with each receipt given in this window, so that the bell looks again at once. */
export const receipts = readonly(counted)

export const notices = {
  list: (after?: string, unread = false) =>
    api.get<ListResult<NoticeLine>>('notices', { after, limit: 50, unread: unread || undefined }),
  unread: async () => (await api.get<{ count: number }>('notices/unread')).count,
  async receive(notice: NoticeLine) {
    const line = await api.post<NoticeLine>(`notices/${notice.id}/receipt`)
    counted.value++
    return line
  },
  async receiveUpTo(newest: number) {
    await api.post('notices/receipts', { newest })
    counted.value++
  },
}

/** What "all read" reaches: up to the newest that is on the page, and only where something is there to mark. */
export function newestToMark(rows: readonly NoticeLine[]): number | undefined {
  const open = rows.filter((row) => row.readAt === null && !row.urgent)
  return open.length > 0 ? Math.max(...open.map((row) => row.id)) : undefined
}

/** Only pages of the product are opened. */
export function pageOf(notice: Pick<NoticeLine, 'link'>): string {
  return /^\/(?!\/)/.test(notice.link) ? notice.link : '/notices'
}
