/** One objection of the server to one field. */
export interface FieldError {
  field: string
  message: string
}

/** The body of an RFC 9457 answer as this server writes it. */
export interface ProblemBody {
  type?: string
  title?: string
  status?: number
  detail?: string
  /** How to mend it, in one sentence. */
  mend?: string
  requestId?: string
  errors?: FieldError[]
}

export type ProblemKind =
  'network' | 'signedOut' | 'forbidden' | 'missing' | 'conflict' | 'tooLarge' | 'refused' | 'tooMany' | 'server'

/** Whatever kept a request from succeeding; thrown by every call of the client. `status` 0: the server was not reached. */
export class ApiProblem extends Error {
  readonly status: number
  readonly type?: string
  readonly title?: string
  readonly detail?: string
  readonly mend?: string
  readonly requestId?: string
  readonly errors: FieldError[]

  constructor(status: number, body: ProblemBody = {}) {
    super(body.detail ?? body.title ?? `HTTP ${status}`)
    this.name = 'ApiProblem'
    this.status = status
    this.type = body.type
    this.title = body.title
    this.detail = body.detail
    this.mend = body.mend
    this.requestId = body.requestId
    this.errors = body.errors ?? []
  }

  get kind(): ProblemKind {
    if (this.status === 0) return 'network'
    if (this.status === 401) return 'signedOut'
    if (this.status === 403) return 'forbidden'
    if (this.status === 404 || this.status === 410) return 'missing'
    if (this.status === 409 || this.status === 412) return 'conflict'
    if (this.status === 413) return 'tooLarge'
    if (this.status === 429) return 'tooMany'
    return this.status >= 500 ? 'server' : 'refused'
  }

  /** The same problem with only these objections left. */
  withErrors(errors: FieldError[]): ApiProblem {
    const { status, type, title, detail, mend, requestId } = this
    return new ApiProblem(status, { type, title, detail, mend, requestId, errors })
  }

  /** The objections to one field, in the server's words. */
  messagesFor(field: string): string[] {
    return this.errors.filter((error) => error.field === field).map((error) => error.message)
  }
}

/** Reads an answer that is not a success; a body that is no problem document still becomes an ApiProblem. */
export function problemFrom(status: number, contentType: string | null, text: string, requestId?: string | null) {
  let body: ProblemBody = {}
  if (contentType?.includes('json')) {
    try {
      const parsed: unknown = JSON.parse(text)
      if (parsed && typeof parsed === 'object' && !Array.isArray(parsed)) body = parsed as ProblemBody
    } catch {
      // A cut-off body: the status alone must do.
    }
  }
  return new ApiProblem(status, { ...body, requestId: body.requestId ?? requestId ?? undefined })
}

/** Anything caught, as an ApiProblem, so that pages can show every failure by the same component. */
export function asProblem(caught: unknown): ApiProblem {
  if (caught instanceof ApiProblem) return caught
  return new ApiProblem(500, { detail: caught instanceof Error ? caught.message : String(caught) })
}

/** The sentences a person reads about a problem. `fallback` gives words for what the server left unsaid. */
export function problemWords(problem: ApiProblem, fallback: (key: string) => string) {
  const title = problem.title ?? fallback(`problem.${problem.kind}.title`)
  const detail = problem.detail ?? fallback(`problem.${problem.kind}.detail`)
  const mend = problem.mend ?? (problem.detail ? '' : fallback(`problem.${problem.kind}.mend`))
  return { title, detail: detail === title ? '' : detail, mend }
}
