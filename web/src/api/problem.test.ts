import { describe, expect, it } from 'vitest'
import { addressOf, cookie } from './client'
import { ApiProblem, asProblem, problemFrom, problemWords } from './problem'

const inCatalogue = (key: string) => `<${key}>`

describe('a problem', () => {
  it('keeps what the server said: title, detail, remedy, fields', () => {
    const body = {
      title: '未能提交',
      detail: '缺少照片。',
      mend: '请补拍。',
      errors: [{ field: 'after', message: '必填' }],
    }
    const problem = problemFrom(422, 'application/problem+json', JSON.stringify(body), 'r-1')
    expect(problem).toMatchObject({ status: 422, kind: 'refused', requestId: 'r-1' })
    expect(problem.messagesFor('after')).toEqual(['必填'])
    expect(problemWords(problem, inCatalogue)).toEqual({ title: '未能提交', detail: '缺少照片。', mend: '请补拍。' })
  })

  it('gets words from the catalogue where the server said nothing', () => {
    const problem = problemFrom(502, 'text/html', '<html>bad gateway</html>')
    expect(problemWords(problem, inCatalogue).title).toBe('<problem.server.title>')
    expect(problemWords(problem, inCatalogue).mend).toBe('<problem.server.mend>')
  })

  it('survives a body that was cut off', () => {
    expect(problemFrom(409, 'application/problem+json', '{"title":"x').kind).toBe('conflict')
  })

  it.each([
    [0, 'network'],
    [401, 'signedOut'],
    [403, 'forbidden'],
    [404, 'missing'],
    [409, 'conflict'],
    [413, 'tooLarge'],
    [422, 'refused'],
    [429, 'tooMany'],
    [503, 'server'],
  ])('of status %i is of kind %s', (status, kind) => expect(new ApiProblem(status).kind).toBe(kind))

  it('is made of anything that is thrown', () => {
    expect(asProblem(new TypeError('x is undefined'))).toMatchObject({ status: 500, detail: 'x is undefined' })
  })
})

describe('a request', () => {
  it('leaves empty values out of its address and joins lists', () => {
    expect(addressOf('/matters', { q: '', state: ['A', 'B'], limit: 50, after: null })).toBe(
      '/api/v1/matters?state=A%2CB&limit=50',
    )
  })

  it('finds its token among the cookies', () => {
    expect(cookie('XSRF-TOKEN', 'a=1; XSRF-TOKEN=x%3Dy; b=2')).toBe('x=y')
    expect(cookie('XSRF-TOKEN', 'MY-XSRF-TOKEN=no')).toBeUndefined()
  })
})
