import writeXlsxFile from 'write-excel-file/node'

/** One case of an evening's list. */
export interface ListedCase {
  sequence: number
  acceptance: string
  text: string
  district: string
  pollution: string
  starred: boolean
}

const HEADING = ['序号', '受理编号', '交办问题基本情况', '行政区域', '污染类型', '是否重点']
const COUNTIES: [county: string, townships: string[]][] = [
  ['青河县', ['城关镇', '柳沟镇', '双桥镇', '白果镇']],
  ['白石县', ['白石镇', '瓦窑镇', '沙坝镇', '高垭镇']],
  ['云岭县', ['云岭镇', '松林镇', '茶园乡', '石板镇']],
  ['临江区', ['江边街道', '新桥街道', '北关街道', '南湖街道']],
]
const WHAT: [pollution: string, words: (firm: string) => string][] = [
  ['大气', (firm) => `${firm}砖厂夜间排放刺鼻废气；烟尘落到菜地。`],
  ['大气', (firm) => `${firm}饭店油烟直排，排烟口正对居民窗户。`],
  ['大气', (firm) => `${firm}工地土方未覆盖，1、扬尘大；2、车辆带泥上路。`],
  ['水', (firm) => `${firm}养猪场粪污流入河沟，下游死鱼。`],
  ['噪声', (firm) => `${firm}石材厂切割噪声大，通宵作业。`],
  ['固体废物', (firm) => `${firm}货场旁堆放大量建筑垃圾，无人清理。`],
  ['生态破坏', (firm) => `${firm}采石场越界开采，破坏山体植被。`],
]
const FIRMS = ['宏达', '永兴', '金源', '顺发', '天成', '华盛', '聚力', '恒通', '德胜', '广汇', '新丰', '长青', '安泰']

/**
 * Invented cases in the demo city, every tenth starred. Each of the last `same` tells one of the first again in other words,
 * so that it can be merged.
 */
export function listedCases(count = 50, same = 3, mark = 'X2LC20260930'): ListedCase[] {
  return Array.from({ length: count }, (_, at) => {
    const again = at >= count - same
    const of = again ? at - (count - same) : at
    const [county, townships] = COUNTIES[of % COUNTIES.length]
    const [pollution, words] = WHAT[of % WHAT.length]
    const firm = FIRMS[of % FIRMS.length] + ['', '一', '二', '三'][Math.floor(of / FIRMS.length) % 4]
    const place = county + townships[Math.floor(of / COUNTIES.length) % townships.length]
    const told = `${place}${words(firm)}`
    return {
      sequence: at + 1,
      acceptance: `${mark}${String(at + 1).padStart(4, '0')}`,
      text: again ? `再次反映：${told}至今没有人处理。` : told,
      district: county,
      pollution,
      starred: at % 10 === 9,
    }
  })
}

/** The list as a workbook, as the inspection group sends it. */
export async function batchWorkbook(cases: readonly ListedCase[], batch: number): Promise<Buffer> {
  const title = `中央第七生态环境保护督察组交办第${batch}批群众举报件${cases.length}件`
  const rows = [
    [{ value: title }],
    HEADING.map((value) => ({ value, fontWeight: 'bold' as const })),
    ...cases.map((one) => [
      { value: one.sequence },
      { value: one.acceptance },
      { value: one.text, wrap: true },
      { value: one.district },
      { value: one.pollution },
      { value: one.starred ? '★' : '' },
    ]),
  ]
  return writeXlsxFile(rows).toBuffer()
}
