// Measures what people wait for. Prints a Markdown table.
// usage: ./ecoledger bench; needs a build, takes about three minutes.
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { address, application, command, data, finish, median, row, seconds, signedIn, start, stop } from './product.mjs'

const STARTS = 3
const REQUESTS = 100
const PAGES = ['/api/v1/today', '/api/v1/air/now', '/api/v1/matters', '/api/v1/paces', '/api/v1/scores', '/api/public/v1/air']

async function laterStarts(what, options) {
  const times = []
  for (let i = 0; i < STARTS; i++) {
    const { server, firstPage } = await start(options)
    times.push(firstPage)
    await stop(server)
  }
  row(what, `${median(times).toFixed(1)} s`, `median of ${STARTS}`)
}

async function pages() {
  const headers = await signedIn()
  for (const path of PAGES) {
    const times = []
    for (let i = 0; i < REQUESTS; i++) {
      const begun = performance.now()
      const answer = await fetch(address + path, { headers: headers() })
      await answer.arrayBuffer()
      if (!answer.ok) throw new Error(`${path}: ${answer.status}`)
      times.push(performance.now() - begun)
    }
    times.sort((one, other) => one - other)
    const late = times[Math.floor(REQUESTS * 0.95)]
    row(`\`GET ${path}\``, `${median(times).toFixed(0)} ms, 95 % within ${late.toFixed(0)} ms`, `${REQUESTS} in a row`)
  }
}

async function backup() {
  const file = join(data, 'bench.zip')
  const begun = performance.now()
  await command('backup', file)
  const size = (statSync(file).size / 1e6).toFixed(0)
  row('backup of the demo city, server running', `${seconds(begun).toFixed(1)} s, ${size} MB`, 'one run')
}

try {
  const first = await start([])
  row('first start with an empty directory: a page', `${first.firstPage.toFixed(1)} s`, 'one run')
  row('first start: the whole city', `${first.city.toFixed(1)} s`, 'one run')
  await pages()
  await backup()
  await stop(first.server)
  await laterStarts('later start: a page', [])
  const cache = join(application, 'ecoledger.aot')
  if (statSync(cache, { throwIfNoEntry: false })) {
    await laterStarts('later start with the trained cache: a page', [`-XX:AOTCache=${cache}`])
  }
} finally {
  finish()
}
