import { ElMessage } from 'element-plus'

/** Says in one sentence at the top of the page what has happened ("已交办至××县，限11月28日18:00前答复"). */
export function announce(sentence: string) {
  ElMessage({ message: sentence, type: 'info', duration: 6_000, grouping: true, plain: true })
}
