// Measures a city with 100,000 objects: their import, its lists, and the first picture of the map in a browser.
// usage: ./ecoledger bench map; needs a build and Chromium.
import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { address, command, data, finish, median, row, seconds, signedIn, start, stop } from './product.mjs'

const { chromium } = createRequire(new URL('../web/package.json', import.meta.url))('playwright-core')
const OBJECTS = Number(process.env.ECOLEDGER_BENCH_OBJECTS ?? 100_000)
const VIEWS = 9

function objects() {
  const lines = ['编号,名称,县区,经度,纬度,坐标基准,数量']
  for (let n = 0; n < OBJECTS; n++) {
    // Spread over the county as a grid would be, never two at one point.
    const lon = (111.3 + ((n * 7919) % 6007) / 10000).toFixed(5)
    const lat = (31.9 + ((n * 104729) % 4999) / 10000).toFixed(5)
    lines.push(`CS-${n},垃圾箱${n},青河县,${lon},${lat},WGS-84,1`)
  }
  const file = join(data, 'bins.csv')
  writeFileSync(file, lines.join('\n'))
  return file
}

/** Notes on the page itself when its first pictures were painted: waiting from outside would cost what is measured. */
function watchPictures() {
  const seen = { ground: '.still .ground', objects: '.still .group' }
  window.pictures = {}
  new MutationObserver(() => {
    for (const [name, selector] of Object.entries(seen)) {
      if (name in window.pictures || !document.querySelector(selector)) continue
      window.pictures[name] = undefined
      requestAnimationFrame(() => setTimeout(() => (window.pictures[name] = performance.now())))
    }
  }).observe(document, { subtree: true, childList: true })
}

/** Seconds from the address to the first picture, to the objects in it as groups, and to the map that can be moved. */
async function pictures(browser, headers) {
  const context = await browser.newContext({
    baseURL: address,
    viewport: { width: 1440, height: 900 },
    locale: 'zh-CN',
  })
  await context.setExtraHTTPHeaders(headers())
  const page = await context.newPage()
  await page.addInitScript(watchPictures)
  const begun = performance.now()
  await page.goto('/map')
  await page.locator('.map-view .box[aria-busy=false]').waitFor({ timeout: 120_000 })
  const moving = seconds(begun)
  const { ground, objects } = await page.evaluate(() => window.pictures)
  await context.close()
  return { first: ground / 1000, objects: objects === undefined ? moving : objects / 1000, moving }
}

const LISTS = [
  'registry/objects?list=bins',
  'registry/objects?list=bins&county=990101',
  'registry/lists',
  'registry/zero',
  'grids/map/objects',
]

/** Milliseconds of each of thirty answers, after five that warm up. */
async function answers(path, headers) {
  const times = []
  for (let number = 0; number < 35; number++) {
    const begun = performance.now()
    const answer = await fetch(`${address}/api/v1/${path}`, { headers: headers() })
    await answer.text()
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`)
    if (number >= 5) times.push(performance.now() - begun)
  }
  return times.sort((one, other) => one - other)
}

const first = await start([])
const browser = await chromium.launch({
  executablePath: process.env.ECOLEDGER_CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'],
})
try {
  const begun = performance.now()
  await command('import', 'objects-bins', objects())
  row(`import of ${OBJECTS} objects`, `${seconds(begun).toFixed(0)} s`, 'one run')
  const headers = await signedIn()
  for (const path of LISTS) {
    const took = await answers(path, headers)
    row(`\`${path}\``, `${took[15].toFixed(0)} ms, 95 % within ${took[28].toFixed(0)} ms`, '30 in a row')
  }
  const times = []
  for (let view = 0; view < VIEWS; view++) times.push(await pictures(browser, headers))
  const middle = (which) => `${median(times.map((time) => time[which])).toFixed(2)} s`
  row('the map, from its address to its first picture', middle('first'), `median of ${VIEWS}`)
  row('the same with all objects as groups', middle('objects'), `median of ${VIEWS}`)
  row('the same until it can be moved', middle('moving'), `median of ${VIEWS}`)
} finally {
  await browser.close()
  await stop(first.server)
  finish()
}
