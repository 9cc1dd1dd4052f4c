import { describe, expect, it } from 'vitest'
import { ApiProblem } from '@/api/problem'
import { checkBodyOf, missingOf, titleOf, type FieldCheck } from './records'
import type { FieldFinding, FieldPhoto, PhotoAnswer, Receipt } from './records'
import { PIECE, sendWaiting, waitAfter, type Round } from './sender'
import type { FieldStore } from './store'
import type { Transport } from './transport'

const SIZE = 2 * PIECE + 100

function finding(id: string, photos: string[], more: Partial<FieldFinding> = {}): FieldFinding {
  return {
    id,
    login: 'wu',
    name: '吴芳',
    state: 'waiting',
    kind: 'dust',
    kindName: '扬尘',
    county: '990101',
    township: '990101002',
    townshipName: '青石镇',
    address: '石料厂',
    position: null,
    cell: null,
    cellName: null,
    note: '',
    fixed: false,
    photos,
    capturedAt: `2026-09-30T01:00:00.${id.padStart(3, '0')}Z`,
    tries: 0,
    nextTryAt: 0,
    refusal: null,
    receipt: null,
    ...more,
  }
}

/** A device's disk in memory. */
function device(findings: FieldFinding[]) {
  const kept = new Map(findings.map((one) => [one.id, one]))
  const photos = new Map<string, FieldPhoto>()
  const bytes = new Map<string, Blob>()
  findings.forEach((one) =>
    one.photos.forEach((id) => {
      bytes.set(id, new Blob([new Uint8Array(SIZE)]))
      photos.set(id, {
        id,
        finding: one.id,
        role: 'BEFORE',
        name: `${id}.jpg`,
        size: SIZE,
        sha256: `hash of ${id}`,
        capturedAt: one.capturedAt,
        position: null,
        arrived: 0,
        receivedAt: null,
      })
    }),
  )
  const store = {
    findings: async () => [...kept.values()],
    photos: async () => [...photos.values()],
    putFinding: async (one: FieldFinding) => void kept.set(one.id, one),
    putPhoto: async (photo: FieldPhoto) => void photos.set(photo.id, photo),
    bytes: async (id: string) => bytes.get(id),
    settle: async (one: FieldFinding, receipt: Receipt) => {
      kept.set(one.id, { ...one, state: 'received', receipt })
      one.photos.forEach((id) => bytes.delete(id))
    },
  } as unknown as FieldStore
  return { store, kept, photos, bytes }
}

/** A server that takes each photo and finding once, and fails when told to. */
function server(failures: (call: string) => number | undefined = () => undefined) {
  const photos = new Map<string, PhotoAnswer>()
  const matters = new Map<string, Receipt>()
  const calls: string[] = []
  const count = (call: string) => {
    calls.push(call)
    const status = failures(call)
    if (status !== undefined) throw new ApiProblem(status, { detail: call, mend: 'mend' })
  }
  const transport: Transport = {
    async standing(photo) {
      count(`standing ${photo.id}`)
      return photos.get(photo.id)
    },
    async piece(photo, start, bytes) {
      const there = photos.get(photo.id) ?? { sha256: photo.sha256, size: photo.size, arrived: 0, receivedAt: null }
      if (start > there.arrived) throw new ApiProblem(409)
      const arrived = Math.max(there.arrived, start + bytes.size)
      photos.set(photo.id, { ...there, arrived, receivedAt: arrived === photo.size ? 'now' : null })
      count(`piece ${photo.id} ${start}`)
      return photos.get(photo.id) as PhotoAnswer
    },
    async finding(one) {
      const receipt = matters.get(one.id) ?? {
        id: one.id,
        matter: `2026-${matters.size}`,
        title: '',
        receivedAt: 'now',
        doubts: [],
      }
      matters.set(one.id, receipt)
      count(`finding ${one.id}`)
      return receipt
    },
  }
  return { transport, photos, matters, calls }
}

function round(store: FieldStore, transport: Transport, now = 1): Round {
  return { store, transport, login: 'wu', now: () => now, onProgress: () => {}, onChange: () => {} }
}

describe('the queue (C10, L20)', () => {
  it('sends photos in pieces, then the finding, and forgets the bytes only with the receipt', async () => {
    const { store, kept, bytes } = device([finding('1', ['a', 'b'])])
    const { transport, calls } = server()
    expect(await sendWaiting(round(store, transport))).toBe('done')
    expect(calls.filter((call) => call.startsWith('piece a'))).toEqual([
      'piece a 0',
      `piece a ${PIECE}`,
      `piece a ${2 * PIECE}`,
    ])
    expect(kept.get('1')).toMatchObject({ state: 'received', receipt: { matter: '2026-0' } })
    expect(bytes.size).toBe(0)
  })

  it('survives the loss of every single answer with one matter and one photo each', async () => {
    for (let lost = 0; lost < 8; lost++) {
      const { store, kept, bytes } = device([finding('1', ['a', 'b'])])
      let call = -1
      const { transport, photos, matters } = server(() => (++call === lost ? 0 : undefined))
      const ending = await sendWaiting(round(store, transport))
      if (lost < 7) {
        expect(ending, `answer ${lost} lost`).toBe('offline')
        expect(bytes.size).toBe(2)
        expect(await sendWaiting(round(store, transport, 1e9))).toBe('done')
      }
      expect(kept.get('1')?.state).toBe('received')
      expect([photos.size, matters.size, bytes.size]).toEqual([2, 1, 0])
    }
  })

  it('begins where the server says when the two disagree', async () => {
    const { store, photos, kept } = device([finding('1', ['a'])])
    photos.set('a', { ...(photos.get('a') as FieldPhoto), arrived: PIECE })
    const { transport, calls } = server()
    expect(await sendWaiting(round(store, transport))).toBe('done')
    expect(calls.slice(0, 2)).toEqual(['standing a', 'piece a 0'])
    expect(kept.get('1')?.state).toBe('received')
  })

  it('keeps a refused one with its reasons, and goes on with the others', async () => {
    const { store, kept, bytes } = device([finding('1', ['a']), finding('2', ['b'])])
    const { transport } = server((call) => (call === 'finding 1' ? 422 : undefined))
    expect(await sendWaiting(round(store, transport))).toBe('done')
    expect(kept.get('1')).toMatchObject({
      state: 'refused',
      refusal: { status: 422, reasons: ['finding 1'], mend: 'mend' },
    })
    expect(bytes.has('a')).toBe(true)
    expect(kept.get('2')?.state).toBe('received')
  })

  it('is no receipt when the server’s hash is not the device’s', async () => {
    const { store, kept, bytes } = device([finding('1', ['a'])])
    const { transport } = server()
    const other = { ...transport, piece: async () => ({ sha256: 'x', size: SIZE, arrived: SIZE, receivedAt: 'now' }) }
    await sendWaiting(round(store, other))
    expect(kept.get('1')?.state).toBe('refused')
    expect(bytes.has('a')).toBe(true)
  })

  it('keeps everything while nobody is signed in, and sends nobody else’s', async () => {
    const { store, kept } = device([finding('1', ['a']), finding('2', [], { login: 'chen' })])
    const out = server(() => 401)
    expect(await sendWaiting(round(store, out.transport))).toBe('signedOut')
    expect(kept.get('1')).toMatchObject({ state: 'waiting', tries: 0 })
    expect(await sendWaiting(round(store, server().transport))).toBe('done')
    expect([kept.get('1')?.state, kept.get('2')?.state]).toEqual(['received', 'waiting'])
  })

  it('sends a routine check as its answers, the same at every sending, and nothing that was left open', () => {
    const check: FieldCheck = {
      object: 'LC-000001',
      name: '一号池',
      questions: [],
      proofs: ['SITE'],
      facts: { fill: '2/3', smell: ' ' },
      problem: true,
    }
    const one = finding('1', ['a'], { kindName: '例行检查', check })
    expect(titleOf(one)).toBe('一号池：例行检查')
    expect(checkBodyOf(one, 'now')).toEqual({
      id: '1',
      object: 'LC-000001',
      problem: true,
      note: '',
      facts: { fill: '2/3' },
      photos: ['a'],
      capturedAt: one.capturedAt,
      sentAt: 'now',
    })
  })

  it('says what a check lacks before it is kept for sending', () => {
    const question = {
      code: 'fill',
      name: '',
      type: 'NUMBER',
      unit: '',
      required: true,
      limit: null,
      choices: [],
    } as const
    const check: FieldCheck = {
      object: 'LC-000001',
      name: '',
      questions: [{ ...question, choices: [] }],
      proofs: ['SITE'],
      facts: {},
      problem: false,
    }
    expect(missingOf(check, [])).toEqual(['answers', 'proofs'])
    expect(missingOf({ ...check, facts: { fill: '1/2' } }, ['SITE'])).toEqual([])
  })

  it('waits longer after each failure, and never longer than five minutes', async () => {
    expect([0, 1, 2, 30].map((tries) => waitAfter(tries, 1))).toEqual([2_000, 4_000, 8_000, 300_000])
    const { store, kept } = device([finding('1', [])])
    const { transport, calls } = server(() => 503)
    await sendWaiting(round(store, transport, 1))
    await sendWaiting(round(store, transport, 2))
    expect(calls).toHaveLength(1)
    expect(kept.get('1')).toMatchObject({ state: 'waiting', tries: 1 })
  })
})
