import { defineModule } from '@/frame/module'
import type { Role } from '@/frame/roles'

const roles: Role[] = [
  'COMMITTEE_OFFICE',
  'BUREAU_ANALYST',
  'HANDLER',
  'LEADER_IN_CHARGE',
  'PRINCIPAL_LEADER',
  'GRID_HOLDER',
  'INTAKE',
  'CALL_BACK',
]

export default defineModule({
  name: 'cityMap', // `map` is the frame's own word
  order: 12,
  routes: [{ path: '/map', component: () => import('./CityMapPage.vue'), meta: { titleKey: 'cityMap.title', roles } }],
  menu: [{ path: '/map', titleKey: 'cityMap.title', section: 'today', roles }],
  messages: {
    'zh-CN': {
      title: '一张图',
      stations: '空气站点',
      sections: '水质断面',
      matters: '在办事项',
      areas: '网格、河段',
      crowd: '监管对象',
      kind: { SECTION: '断面', SOURCE: '饮用水水源地' },
      target: '目标',
      worse: '劣于目标',
      grade: { NATIONAL: '国控', PROVINCIAL: '省控', MICRO: '微站' },
      hour: '{time} 数据',
      silent: '近三天没有数据',
      due: '{time}止',
      overdue: '已超期',
      open: '在办',
      county: '区域',
      allCounties: '全部区域',
      atSeat: '未标位置，暂放在所在地',
    },
    en: {
      title: 'The map',
      stations: 'Air stations',
      sections: 'Water sections',
      matters: 'Open matters',
      areas: 'Grids and reaches',
      crowd: 'Objects',
      kind: { SECTION: 'section', SOURCE: 'source of drinking water' },
      target: 'target',
      worse: 'worse than target',
      grade: { NATIONAL: 'national', PROVINCIAL: 'provincial', MICRO: 'micro' },
      hour: 'data of {time}',
      silent: 'silent for three days',
      due: 'due {time}',
      overdue: 'overdue',
      open: 'open',
      county: 'Region',
      allCounties: 'All regions',
      atSeat: 'place not given, shown at the seat',
    },
  },
})
