import type { Content, Proposal, SpeechFile, SpeechOptions } from './speeches'

/** Proposals and a speech as the server sends them, for tests. */
export const say = (key: string, words: Record<string, unknown> = {}) =>
  [key.replace('speeches.', ''), ...Object.values(words).map(String)].join(' ')

export const options: SpeechOptions = {
  units: [
    { code: 'nyj', name: '绿川市农业农村局' },
    { code: 'sthjj', name: '绿川市生态环境局' },
    { code: 'zjj', name: '绿川市住房和城乡建设局' },
  ],
  indicators: [{ code: 'good-days', name: '优良天数', unit: '天' }],
  today: '2026-09-01',
  mayReadIn: true,
  measures: [{ code: 'management', name: '管理减排' }],
  battles: [{ code: 'blue-sky', name: '蓝天保卫战' }],
}

export const task = (more: Partial<Content> = {}): Content => ({
  type: 'TASK',
  units: [
    { words: '市农委', code: 'nyj', candidates: [], lead: true },
    { words: '市环保局', code: null, candidates: ['sthjj'], lead: false },
  ],
  action: '完成禁养区养殖场关停',
  object: '养殖场',
  due: { phrase: '6月底前', from: null, date: '2026-06-30', choices: [] },
  frequency: '',
  quantity: 12,
  quantityUnit: '家',
  ...more,
})

export const proposal = (id: number, more: Partial<Proposal> = {}): Proposal => ({
  id,
  version: 1,
  state: 'OPEN',
  kind: 'TASK',
  part: 0,
  paragraph: id,
  from: 0,
  to: 10,
  sentence: '市农委6月底前完成关停',
  marks: [],
  reason: '单位后面是动词',
  rule: 'task.unit',
  certainty: 80,
  comparedWith: null,
  content: task(),
  filing: { into: 'TASK', takers: ['nyj'], takerNames: [], each: false, measure: 'management', battle: 'blue-sky' },
  asks: [],
  allMade: [],
  into: null,
  original: null,
  corrections: [],
  addedBy: '拆解规则',
  decidedBy: null,
  decidedAt: null,
  note: '',
  ...more,
})

export const speech = (proposals: Proposal[]): SpeechFile => ({
  number: 'JH2026-001',
  title: '讲话',
  meeting: '',
  heldOn: '2026-09-01',
  unit: '绿川市委办',
  by: '何文博',
  at: '2026-09-01T08:00:00Z',
  sha256: '0'.repeat(64),
  whole: true,
  repairs: [],
  parts: [],
  paragraphs: [],
  proposals,
  mayConfirm: true,
  model: null,
  drafted: [],
  issued: [],
  annulment: null,
})
