import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { api, onSignedOut, sessionApi } from './client'
import type { ApiProblem } from './problem'

interface Request {
  address: string
  method: string
  headers: Record<string, string>
}

/** A server that gives the prepared answers one after the other and keeps what it was asked. */
function serverAnswering(...answers: (Response | Error)[]): Request[] {
  const asked: Request[] = []
  vi.stubGlobal('fetch', (address: string, init: { method: string; headers: Record<string, string> }) => {
    asked.push({ address, method: init.method, headers: init.headers })
    const answer = answers.shift()
    return answer instanceof Response ? Promise.resolve(answer) : Promise.reject(answer ?? new Error('no answer left'))
  })
  return asked
}

function json(status: number, body: unknown, type = 'application/json') {
  return new Response(JSON.stringify(body), { status, headers: { 'Content-Type': type } })
}

const signedOut = () => json(401, { title: '登录已失效' }, 'application/problem+json')
const staleToken = () => json(403, { type: 'urn:ecoledger:problem:access.csrf' }, 'application/problem+json')

beforeEach(() => vi.stubGlobal('document', { cookie: 'XSRF-TOKEN=t1' }))
afterEach(() => vi.unstubAllGlobals())

describe('the client', () => {
  it('sends the token back with writes and not with reads', async () => {
    const asked = serverAnswering(json(200, { a: 1 }), new Response(null, { status: 204 }))
    expect(await api.get('matters', { q: 'x' })).toEqual({ a: 1 })
    expect(await api.post('matters', { title: 'y' })).toBeUndefined()
    expect(asked[0].headers['X-XSRF-TOKEN']).toBeUndefined()
    expect(asked[1].headers).toMatchObject({ 'X-XSRF-TOKEN': 't1', 'Content-Type': 'application/json' })
  })

  it('repeats a request when the same person has signed in again', async () => {
    const asked = serverAnswering(signedOut(), json(200, 'done'))
    onSignedOut(() => Promise.resolve(true))
    expect(await api.put('matters/1', { note: 'typed' })).toBe('done')
    expect(asked).toHaveLength(2)
  })

  it('does not repeat it for anybody else', async () => {
    const asked = serverAnswering(signedOut())
    onSignedOut(() => Promise.resolve(false))
    await expect(api.put('matters/1')).rejects.toMatchObject({ kind: 'signedOut' })
    expect(asked).toHaveLength(1)
  })

  it('takes 401 as an answer where the session itself is asked', async () => {
    serverAnswering(signedOut())
    const asksForSignIn = vi.fn(() => Promise.resolve(true))
    onSignedOut(asksForSignIn)
    await expect(sessionApi.post('session', {})).rejects.toMatchObject({ status: 401 })
    expect(asksForSignIn).not.toHaveBeenCalled()
  })

  it('fetches a new token once when the old one has gone with its session', async () => {
    const asked = serverAnswering(staleToken(), json(200, {}), json(200, 'done'))
    expect(await api.post('matters')).toBe('done')
    expect(asked.map((request) => `${request.method} ${request.address}`)).toEqual([
      'POST /api/v1/matters',
      'GET /api/v1/session',
      'POST /api/v1/matters',
    ])
  })

  it('says that the server was not reached instead of throwing a bare error', async () => {
    serverAnswering(new TypeError('Failed to fetch'))
    const problem = await api.get('matters').catch((caught: ApiProblem) => caught)
    expect(problem).toMatchObject({ status: 0, kind: 'network' })
  })
})
