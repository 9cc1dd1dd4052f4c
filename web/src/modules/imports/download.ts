import { addressOf, cookie } from '@/api/client'
import { problemFrom } from '@/api/problem'

/** Fetches a file in the reader's language and hands it to the browser to save. */
export async function download(path: string, fileName: string, locale: string, method: 'GET' | 'POST' = 'GET') {
  const headers: Record<string, string> = { 'Accept-Language': locale }
  const token = cookie('XSRF-TOKEN')
  if (method === 'POST' && token) headers['X-XSRF-TOKEN'] = token
  const response = await fetch(addressOf(path), { method, headers, credentials: 'same-origin' })
  if (!response.ok) {
    throw problemFrom(
      response.status,
      response.headers.get('Content-Type'),
      await response.text(),
      response.headers.get('X-Request-Id'),
    )
  }
  const link = document.createElement('a')
  link.href = URL.createObjectURL(await response.blob())
  link.download = fileName
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}
