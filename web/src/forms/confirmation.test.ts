import { describe, expect, it } from 'vitest'
import { ApiProblem } from '@/api/problem'
import { drafts } from './draft'
import { confirmed } from './confirmation'
import { answersOf, initialValues, missingFields, type FormField } from './field'

const fields: FormField[] = [
  { name: 'confirmation', label: '本人登录密码', kind: 'confirmation', required: true },
  { name: 'note', label: '意见', kind: 'longText' },
]

describe('a signature that is confirmed', () => {
  it('sends the token in place of the password, which is taken as typed', async () => {
    const values = { ...initialValues(fields), confirmation: ' geheim ', note: ' 同意 ' }
    const answers = answersOf(fields, values)
    expect(answers).toEqual({ confirmation: ' geheim ', note: '同意' })
    const asked: string[] = []
    const sent = await confirmed(fields, answers, (password) => {
      asked.push(password)
      return Promise.resolve('T1')
    })
    expect(asked).toEqual([' geheim '])
    expect(sent).toEqual({ confirmation: 'T1', note: '同意' })
  })

  it('says a wrong password beside its field', async () => {
    const wrong = new ApiProblem(422, { errors: [{ field: 'password', message: '密码不对' }] })
    const refused = await confirmed(fields, { confirmation: 'x', note: null }, () => Promise.reject(wrong)).catch(
      (caught: unknown) => caught as ApiProblem,
    )
    expect((refused as ApiProblem).messagesFor('confirmation')).toEqual(['密码不对'])
  })

  it('asks nothing where no step is confirmed, and misses an empty password', async () => {
    const plain = fields.slice(1)
    const never = () => Promise.reject(new Error('asked'))
    expect(await confirmed(plain, { note: '好' }, never)).toEqual({ note: '好' })
    expect(missingFields(fields, initialValues(fields)).map(({ name }) => name)).toEqual(['confirmation'])
  })

  it('keeps no password in a draft', () => {
    const stored = new Map<string, string>()
    const store = { setItem: (key: string, value: string) => stored.set(key, value) }
    Object.assign(globalThis, { localStorage: store, sessionStorage: store })
    drafts.save('x', fields, { confirmation: 'geheim', note: '同意' }, new Date('2026-09-30T13:40:00Z'))
    expect([...stored.values()].join()).toContain('同意')
    expect([...stored.values()].join()).not.toContain('geheim')
  })
})
