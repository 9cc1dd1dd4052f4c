export const zhCN = {
  title: '通知',
  lead: '打开一条通知即为签收，进入办理页面',
  all: '全部',
  unread: '未读',
  which: '显示哪些通知',
  none: '还没有通知。有事需要您办理或知晓时，会出现在这里。',
  noUnread: '没有未读通知。',
  urgent: '加急',
  readAt: '已读 {time}',
  markAll: '非加急全部标为已读',
  marked: '已标为已读；加急通知须逐条打开',
  more: '更多',
}
