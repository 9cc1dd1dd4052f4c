// The built product on a directory of its own, for measurements. Requests are bounded and stay on this machine.
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export const application = process.argv[2]
export const data = mkdtempSync(join(tmpdir(), 'ecoledger-bench-'))
const port = await freePort()
export const address = `http://127.0.0.1:${port}`
export const java = join(process.env.JAVA_HOME, 'bin/java')
export const environment = { ...process.env, ECOLEDGER_PORT: String(port), ECOLEDGER_DATA: data, ECOLEDGER_DB_URL: '' }

const rows = []

function freePort() {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port: free } = probe.address()
      probe.close(() => resolve(free))
    })
  })
}

export function row(what, figure, how) {
  rows.push(`| ${what} | ${figure} | ${how} |`)
  console.error(rows.at(-1))
}

export function seconds(since) {
  return (performance.now() - since) / 1000
}

export function median(values) {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)]
}

async function until(condition, what) {
  const give = Date.now() + 300_000
  while (!(await condition().catch(() => false))) {
    if (Date.now() > give) throw new Error(`waited five minutes for ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

export async function start(options) {
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

export async function stop(server) {
  const ended = new Promise((resolve) => server.once('exit', resolve))
  server.kill('SIGTERM')
  await ended
}

export async function signedIn() {
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

/** Runs a command of the product's command line against the running server. */
export async function command(...words) {
  const process = spawn(
    java,
    ['-cp', join(application, 'ecoledger.jar'), 'org.ecoledger.commandline.CommandLine', ...words],
    { env: environment, stdio: ['ignore', 2, 2] },
  )
  await new Promise((resolve) => process.once('exit', resolve))
}

/** Takes everything away again and prints what was measured. */
export function finish() {
  rmSync(data, { recursive: true, force: true })
  console.log(['| what | figure | how |', '|---|---|---|', ...rows].join('\n'))
}
