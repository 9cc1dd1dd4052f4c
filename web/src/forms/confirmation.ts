import { api } from '@/api/client'
import { ApiProblem, asProblem } from '@/api/problem'
import type { Answers, FormField } from './field'

/** Turns a password into a token that serves the next step once, within minutes. */
type Ask = (password: string) => Promise<string>

const askServer: Ask = async (password) => (await api.post<{ token: string }>('confirmations', { password })).token

/**
 * The answers with the person's confirmation: the password is asked about right before sending and replaced by the token, so
 * that it goes nowhere else. A wrong one is said beside its field.
 */
export async function confirmed(
  fields: readonly FormField[],
  answers: Answers,
  ask: Ask = askServer,
): Promise<Answers> {
  const field = fields.find(({ kind }) => kind === 'confirmation')
  const password = field && answers[field.name]
  if (!field || typeof password !== 'string') return answers
  try {
    return { ...answers, [field.name]: await ask(password) }
  } catch (caught) {
    throw besideField(asProblem(caught), field.name)
  }
}

function besideField(problem: ApiProblem, name: string): ApiProblem {
  return problem.withErrors(
    problem.errors.map((error) => (error.field === 'password' ? { ...error, field: name } : error)),
  )
}
