import { defineModule } from '@/frame/module'

export default defineModule({
  name: 'search',
  order: 11,
  routes: [{ path: '/search', component: () => import('./SearchPage.vue'), meta: { titleKey: 'search.title' } }],
  messages: {
    'zh-CN': {
      title: '搜索',
      found: '“{q}” 共找到 {count} 项',
      prompt: '输入编号或名称中的几个字，在您的辖区内查找事项、站点、断面、文书、单位、人员和区域。',
      none: '没有找到“{q}”',
      exported: { kind: '类别', title: '名称', detail: '说明' },
      noneHint: '换一个说法，或只输入编号、名称中的几个字。只能找到您辖区之内的内容。',
      kind: {
        matter: '事项',
        station: '站点',
        section: '断面与水源地',
        bulletin: '文书',
        task: '任务',
        unit: '单位',
        person: '人员',
        region: '区域',
      },
    },
    en: {
      title: 'Search',
      found: '{count} found for “{q}”',
      prompt:
        'Enter a number or some letters of a name to find matters, stations, sections, documents, units, people and regions you may see.',
      none: 'Nothing found for “{q}”',
      exported: { kind: 'Kind', title: 'Name', detail: 'Detail' },
      noneHint: 'Try other words, or only part of the number or name. Only what lies in your jurisdiction is found.',
      kind: {
        matter: 'Matters',
        station: 'Stations',
        section: 'Sections and sources',
        bulletin: 'Documents',
        task: 'Tasks',
        unit: 'Units',
        person: 'People',
        region: 'Regions',
      },
    },
  },
})
