// Counts what the JUnit reports of Surefire, Vitest and the browser tests hold, names what was skipped and why, and
// closes with one line that people and continuous integration read.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const reports = [
  ...readdirSync('.', { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap((entry) => xmlFiles(join(entry.name, 'target', 'surefire-reports'))),
  ...xmlFiles(join('target', 'reports')),
]

function xmlFiles(folder) {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => name.endsWith('.xml'))
    .map((name) => join(folder, name))
}

function attribute(tag, name) {
  const found = tag.match(new RegExp(`\\b${name}="([^"]*)"`))
  return (found?.[1] ?? '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#10;', ' ')
    .replaceAll('&amp;', '&')
}

const count = { passed: 0, failed: 0, skipped: 0 }
const skipped = new Map()
const failed = []

for (const report of reports) {
  const cases = readFileSync(report, 'utf8').matchAll(/<testcase\b([^>]*?)(?:\/>|>([\s\S]*?)<\/testcase>)/g)
  for (const [, tag, body = ''] of cases) {
    const name = `${attribute(tag, 'classname')} ${attribute(tag, 'name')}`.trim()
    const skip = body.match(/<skipped\b[^>]*>/)
    if (/<(failure|error)\b/.test(body)) {
      count.failed++
      failed.push(name)
    } else if (skip) {
      count.skipped++
      const reason = attribute(skip[0], 'message') || 'no reason given'
      skipped.set(reason, [...(skipped.get(reason) ?? []), name])
    } else {
      count.passed++
    }
  }
}

for (const name of failed) console.log(`失败 · failed: ${name}`)
for (const [reason, names] of skipped) {
  console.log(`跳过 · skipped ${names.length}: ${reason}`)
  for (const name of names) console.log(`    ${name}`)
}
if (count.passed === 0) console.log('没有任何测试通过 · no test passed: something before the tests went wrong')
console.log(`${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`)
process.exitCode = count.failed > 0 || count.passed === 0 ? 1 : 0
