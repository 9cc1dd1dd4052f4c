import type { Messages } from '@/frame/module'

export const rulesZhCN: Messages = {
  title: '责任规则',
  about:
    '交办时按事项的地点和类型提出责任单位：范围最小的规则优先，同一范围内先具体类型、再介质、后全部。规则只作提议，由环委办决定。',
  region: '区域',
  kind: '问题类型',
  responsible: '责任单位',
  cooperating: '协办单位',
  supervising: '督导单位',
  duty: '履职清单条目',
  leader: '包保领导',
  basis: '依据',
  from: '起始日期',
  import: '导入规则',
  empty: '还没有责任规则。环委办可以按模板导入，交办时即自动提出责任单位。',
}
