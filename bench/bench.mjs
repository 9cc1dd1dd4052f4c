// Starts the built product on a directory of its own and measures what people wait for. Prints a Markdown table.
// usage: ./ecoledger bench; needs a build, takes about three minutes. Requests are bounded and stay on this machine.
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const application = process.argv[2]
const data = mkdtempSync(join(tmpdir(), 'ecoledger-bench-'))
const port = await freePort()
const address = `http://127.0.0.1:${port}`
const java = join(process.env.JAVA_HOME, 'bin/java')
const environment = { ...process.env, ECOLEDGER_PORT: String(port), ECOLEDGER_DATA: data, ECOLEDGER_DB_URL: '' }
const STARTS = 3
const REQUESTS = 100
const PAGES = ['/api/v1/today', '/api/v1/air/now', '/api/v1/matters', '/api/v1/paces', '/api/v1/scores', '/api/public/v1/air']

const rows = []

function freePort() {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port: free } = probe.address()
      probe.close(() => resolve(free))
    })
  })
}

function row(what, figure, how) {
  rows.push(`| ${what} | ${figure} | ${how} |`)
  console.error(rows.at(-1))
}

function seconds(since) {
  return (performance.now() - since) / 1000
}

function median(values) {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)]
}

async function until(condition, what) {
  const give = Date.now() + 300_000
  while (!(await condition().catch(() => false))) {
    if (Date.now() > give) throw new Error(`waited five minutes for ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

async function start(options) {
  const begun = performance.now()
  const server = spawn(java, [...options, '-jar', join(application, 'ecoledger.jar'), '--spring.profiles.active=demo'], {
    env: environment,
    stdio: 'ignore',
  })
  await until(async () => (await fetch(address)).ok, 'the first page')
  const firstPage = seconds(begun)
  await until(async () => (await (await fetch(`${address}/api/v1/start`)).json()).ready, 'the city')
  return { server, firstPage, city: seconds(begun) }
}

async function stop(server) {
  const ended = new Promise((resolve) => server.once('exit', resolve))
  server.kill('SIGTERM')
  await ended
}

async function laterStarts(what, options) {
  const times = []
  for (let i = 0; i < STARTS; i++) {
    const { server, firstPage } = await start(options)
    times.push(firstPage)
    await stop(server)
  }
  row(what, `${median(times).toFixed(1)} s`, `median of ${STARTS}`)
}

async function signedIn() {
  const cookies = new Map()
  const keep = (answer) => {
    for (const cookie of answer.headers.getSetCookie()) {
      const [, name, value] = cookie.match(/^([^=]+)=([^;]*)/)
      cookies.set(name, value)
    }
  }
  const headers = () => ({ Cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') })
  keep(await fetch(`${address}/api/v1/session`))
  const [account] = await (await fetch(`${address}/api/v1/demo/accounts`)).json()
  const answer = await fetch(`${address}/api/v1/demo/session`, {
    method: 'POST',
    headers: { ...headers(), 'Content-Type': 'application/json', 'X-XSRF-TOKEN': cookies.get('XSRF-TOKEN') },
    body: JSON.stringify({ login: account.login }),
  })
  if (!answer.ok) throw new Error(`${account.login} cannot enter: ${answer.status}`)
  keep(answer)
  return headers
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
  const command = spawn(
    java,
    ['-cp', join(application, 'ecoledger.jar'), 'org.ecoledger.commandline.CommandLine', 'backup', file],
    { env: environment, stdio: 'inherit' },
  )
  await new Promise((resolve) => command.once('exit', resolve))
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
  rmSync(data, { recursive: true, force: true })
}
console.log(['| what | figure | how |', '|---|---|---|', ...rows].join('\n'))
