import { type ChildProcess, spawn } from 'node:child_process'
import { createWriteStream, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    address: string
    pictures: string
  }
}

const JAR = resolve(import.meta.dirname, '../../server/target/ecoledger-server-0.1.0-SNAPSHOT.jar')
const PICTURES = resolve(import.meta.dirname, '../../server/target/pictures')
const SERVER_LOG = join(PICTURES, 'server.log')
const LONGEST_LOAD_MS = 240_000
/** Below the ports that the kernel lends to connections: one of these stays free until the server takes it. */
const FIRST_PORT = 20_000
const PORTS = 12_000

/** Starts the real product with the demo city on a free port, once for all browser tests, and stops it afterwards. */
export default async function product(project: TestProject): Promise<() => Promise<void>> {
  if (!existsSync(JAR)) throw new Error(`${JAR} is missing: run ./ecoledger test, or mvn package first`)
  const port = await freePort()
  const data = mkdtempSync(join(tmpdir(), 'ecoledger-e2e-'))
  mkdirSync(PICTURES, { recursive: true })
  const server = start(port, data)
  const address = `http://127.0.0.1:${port}`
  try {
    await ready(address, server)
  } catch (failure) {
    server.kill('SIGTERM')
    throw failure
  }
  project.provide('address', address)
  project.provide('pictures', PICTURES)
  return async () => {
    await stopped(server)
    rmSync(data, { recursive: true, force: true })
  }
}

function start(port: number, data: string): ChildProcess {
  const java = process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin/java') : 'java'
  const log = createWriteStream(SERVER_LOG)
  const server = spawn(java, ['-Xmx2g', '-jar', JAR, '--spring.profiles.active=demo'], {
    env: { ...process.env, ECOLEDGER_PORT: String(port), ECOLEDGER_DATA: data, ECOLEDGER_DB_URL: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  server.stdout.pipe(log)
  server.stderr.pipe(log)
  return server
}

async function ready(address: string, server: ChildProcess): Promise<void> {
  const until = Date.now() + LONGEST_LOAD_MS
  while (Date.now() < until) {
    if (server.exitCode !== null) throw new Error(`The server ended with ${server.exitCode}.\n${lastWords()}`)
    const start = await fetch(`${address}/api/v1/start`)
      .then((answer) => answer.json() as Promise<{ ready: boolean; steps: { state: string }[] }>)
      .catch(() => undefined)
    if (start?.ready) return
    if (start?.steps.some((step) => step.state === 'failed')) {
      throw new Error(`The demo city did not load.\n${lastWords()}`)
    }
    await new Promise((resume) => setTimeout(resume, 500))
  }
  throw new Error(`The demo city did not load within ${LONGEST_LOAD_MS / 1000} s.\n${lastWords()}`)
}

/** What the server complained about, with what followed, and its last lines. */
function lastWords(): string {
  const lines = readFileSync(SERVER_LOG, 'utf8').split('\n')
  const complaint = lines.findIndex((line) => / ERROR |APPLICATION FAILED/.test(line))
  return [...(complaint < 0 ? [] : lines.slice(complaint, complaint + 12)), ...lines.slice(-12)].join('\n')
}

function stopped(server: ChildProcess): Promise<void> {
  return new Promise((resume) => {
    if (server.exitCode !== null) return resume()
    server.once('exit', () => resume())
    server.kill('SIGTERM')
  })
}

async function freePort(): Promise<number> {
  for (;;) {
    const port = FIRST_PORT + Math.floor(Math.random() * PORTS)
    if (await isFree(port)) return port
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resume) => {
    const probe = createServer()
    probe.once('error', () => resume(false))
    probe.listen(port, () => probe.close(() => resume(true)))
  })
}
