import type { Messages } from '@/frame/module'

export const statisticsZhCN: Messages = {
  title: '统计',
  dimension: '统计维度',
  by: { unit: '单位', type: '类型', source: '来源', county: '县区', month: '月份' },
  track: '办理程序',
  total: '合计',
  definitions: '各项指标怎样计算',
  empty: '所选统计期内没有登记或销号的事项。可在页面顶部换一个统计期。',
  behind: '“{label}”的全部事项',
  behindTitle: '指标背后的事项',
  behindEmpty: '这个数字为0，没有计入的事项。',
  openFigure: '查看计算过程',
  inTime: '按期',
  satisfaction: '是否满意',
  reopenedAt: '重新办理时间',
  reopenedWhy: '重新办理原因',
}
