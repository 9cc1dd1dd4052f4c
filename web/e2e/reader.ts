const PASSWORD = 'lvzhang-2026'

/** Somebody who signs in and reads what the pages would read, without a screen. */
export class Reader {
  private readonly cookies = new Map<string, string>()
  private readonly known = new Map<string, Promise<unknown>>()

  private constructor(private readonly address: string) {}

  static async signIn(address: string, login: string): Promise<Reader> {
    const reader = new Reader(address)
    await reader.send('session')
    await reader.send('session', { login, password: PASSWORD })
    return reader
  }

  /** Each page is read once. */
  get<T>(path: string): Promise<T> {
    const known = this.known.get(path) ?? this.send(path)
    this.known.set(path, known)
    return known as Promise<T>
  }

  private async send(path: string, body?: unknown): Promise<unknown> {
    const answer = await fetch(`${this.address}/api/v1/${path}`, {
      method: body ? 'POST' : 'GET',
      body: body ? JSON.stringify(body) : undefined,
      headers: {
        'Accept-Language': 'zh-CN',
        'Content-Type': 'application/json',
        'X-XSRF-TOKEN': this.cookies.get('XSRF-TOKEN') ?? '',
        Cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      },
    })
    for (const cookie of answer.headers.getSetCookie()) {
      const [name = '', value = ''] = (cookie.split(';')[0] ?? '').split('=')
      this.cookies.set(name, value)
    }
    const text = await answer.text()
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${text}`)
    return text ? JSON.parse(text) : null
  }
}
