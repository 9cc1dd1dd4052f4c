export const casesZhCN = {
  title: '边督边改',
  lead: '督察组交办的群众举报件和办理情况，隐去个人信息后公开',
  none: '还没有公开的交办件。办理答复上报并经审看后会公布在这里。',
  batches: '批次',
  batch: '第{batch}批（{count}件）',
  problem: '交办问题',
  found: '调查核实情况',
  handled: '处理和整改情况',
  accountability: '责任人被处理情况',
  exported: { acceptance: '受理编号', region: '区域', pollution: '污染类型', truth: '是否属实', released: '公开时间' },
  truths: { true: '属实', partly: '部分属实', untrue: '不属实' },
  released: '{time} 公开',
}
