export const en = {
  title: 'Notices',
  lead: 'Opening a notice is its receipt and leads to the page on which to act',
  all: 'All',
  unread: 'Unread',
  which: 'Which notices',
  none: 'No notices yet. What you have to do or to know appears here.',
  noUnread: 'No unread notices.',
  urgent: 'Urgent',
  readAt: 'Read {time}',
  markAll: 'Mark all read but urgent ones',
  marked: 'Marked as read; urgent ones are opened one by one',
  more: 'More',
}
