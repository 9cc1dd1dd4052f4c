export const en = {
  title: 'Today',
  lead: 'Who must act today',
  more: '{count} more are not listed; they move up as these are done.',
  empty:
    'Nothing is overdue, due tonight or waiting for you. New hand-overs, overdue matters and lagging targets appear here.',
  OVERDUE: '{who}: “{subject}” is overdue',
  OVERDUE_MANY: '{who}: {count} matters are overdue, first “{subject}”',
  DUE_TONIGHT: '{who}: “{subject}” is due tonight',
  DUE_TONIGHT_MANY: '{who}: {count} matters are due tonight, first “{subject}”',
  TARGET: '{who}: {subject} behind target',
  SILENT: '{who}: {subject} silent since {time}',
  LETTER: '{who}: “{subject}” waits to be signed',
  BULLETIN: '{who}: the bulletin “{subject}” is not issued',
  act: {
    WAITING: 'Handle',
    OVERDUE: 'Press',
    DUE_TONIGHT: 'Remind',
    TARGET: 'See pace',
    SILENT: 'Check',
    LETTER: 'Sign',
    BULLETIN: 'Issue',
  },
}
