import { useI18n } from 'vue-i18n'
import { useSession } from '@/frame/session'
import type { SheetValue } from '@/sheets/sheet'
import { formatFullTime } from '@/time/time'

/** What is exported, before it is put into words. */
export interface Exported {
  title: string
  rows: number
  total: SheetValue
  asOf?: string
  sort?: string
  filters: { name: string; value: string }[]
}

/** Says of any export what it is, of when, by whom and within which filters: label and value pairs in the reader's language. */
export function useExportAbout() {
  const { t } = useI18n()
  const session = useSession()
  const say = (key: string, values = {}) => t(`list.about.${key}`, values)
  return (exported: Exported, at: string): [string, SheetValue][] => [
    [say('title'), exported.title],
    [say('city'), session.cityName],
    [say('asOf'), exported.asOf ? formatFullTime(exported.asOf) : at],
    [say('exportedAt'), at],
    [say('exportedBy'), session.account ? `${session.account.name}（${session.account.login}）` : ''],
    [say('rows'), exported.rows],
    [say('total'), exported.total],
    [say('sort'), exported.sort ?? ''],
    ...exported.filters.map(({ name, value }): [string, string] => [say('filter', { name }), value]),
    [say('secrecy'), t('app.secrecy')],
  ]
}
