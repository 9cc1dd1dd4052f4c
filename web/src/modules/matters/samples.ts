import type { MatterLine, MatterOptions } from './matter'
import type { MatterFile } from './matterFile'

/** Examples for the tests of this module. */
const coded = (code: string, name: string) => ({ code, name })

export function lineOf(change: Partial<MatterLine> = {}): MatterLine {
  return {
    number: '2026-000041',
    title: '青石镇三里村露天焚烧秸秆',
    track: coded('matter', '交办件'),
    kind: coded('burning', '露天焚烧'),
    source: coded('patrol', '巡查发现'),
    sourceRef: null,
    county: coded('990101', '青河县'),
    township: coded('990101002', '青石镇'),
    owner: null,
    supervising: null,
    goal: null,
    state: coded('opened', '待交办'),
    closed: false,
    overdue: false,
    clockStands: false,
    dueAt: '2026-10-08T10:00:00Z',
    workingMinutesLeft: 420,
    workingDayMinutes: 420,
    openedAt: '2026-09-30T12:10:00Z',
    closedAt: null,
    closedInTime: null,
    truth: null,
    handling: coded('open', '未办结'),
    disposition: coded('handle', '办理'),
    satisfaction: null,
    rebounds: 0,
    mergedInto: null,
    version: 0,
    actions: ['dispatch', 'decline', 'transfer'],
    ...change,
  }
}

export function fileOf(change: Partial<MatterFile> = {}): MatterFile {
  const { kind, source, actions: _, mergedInto: __, ...line } = lineOf()
  return {
    ...line,
    kind,
    source,
    description: '过火面积约60平方米。',
    responsible: null,
    duty: null,
    medium: coded('air', '大气'),
    linked: null,
    place: null,
    station: null,
    figureRef: null,
    openedBy: '周明远',
    saidSolved: null,
    cause: null,
    mergedInto: null,
    merged: [],
    parties: [],
    replies: [],
    differences: [],
    closurePackage: [],
    proposal: null,
    signing: null,
    clocks: [],
    timeline: [],
    actions: [],
    waitsFor: '环委办的工作人员',
    ...change,
  }
}

export const options: MatterOptions = {
  kinds: [{ ...coded('burning', '露天焚烧'), medium: 'air' }],
  media: [coded('air', '大气')],
  sources: [coded('person', '人工登记'), coded('station', '监测站点'), coded('hotline', '热线投诉')],
  openingSources: [coded('person', '人工登记'), coded('station', '监测站点'), coded('hotline', '热线投诉')],
  states: [coded('opened', '待交办')],
  counties: [
    { ...coded('990101', '青河县'), townships: [coded('990101002', '青石镇'), coded('990101006', '龙湾镇')] },
    { ...coded('990102', '白石县'), townships: [coded('990102002', '瓦窑镇')] },
  ],
  units: [
    { ...coded('szf', '绿川市人民政府'), kind: 'GOVERNMENT', region: '990100', county: null },
    { ...coded('qh-002', '青石镇人民政府'), kind: 'TOWNSHIP', region: '990101002', county: '990101' },
    { ...coded('qh-zj', '青河县住房和城乡建设局'), kind: 'DEPARTMENT', region: '990101', county: '990101' },
    { ...coded('qh', '青河县人民政府'), kind: 'GOVERNMENT', region: '990101', county: '990101' },
    { ...coded('bs', '白石县人民政府'), kind: 'GOVERNMENT', region: '990102', county: '990102' },
  ],
  duties: [
    { ...coded('LZ-01', '开展露天焚烧秸秆、垃圾的巡查、劝阻和上报'), kind: 'BASIC', basis: '清单第1项' },
    { ...coded('LZ-02', '组织清理辖区生活垃圾、杂物堆放'), kind: 'BASIC', basis: '清单第2项' },
    { ...coded('LZ-05', '对工业企业大气污染物排放实施行政处罚'), kind: 'COUNTY', basis: '上级收回第3项' },
  ],
  county: '990101',
  township: '990101002',
  mayDispatch: true,
}
