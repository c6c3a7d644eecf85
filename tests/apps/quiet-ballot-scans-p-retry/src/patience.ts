import { setTimeout as sleep } from 'node:timers/promises'
import pRetry, { AbortError } from 'p-retry'
import type { Response } from 'undici'

class TooFast extends Error {
  constructor(readonly seconds: number) {
    super(`told to wait ${seconds} s`)
  }
}

export function patiently(send: () => Promise<Response>): Promise<Response> {
  return pRetry(
    async () => {
      const answer = await send()
      const overQuota = answer.status === 403 && answer.headers.has('x-mashery-error-code')
      if (answer.status === 429 || overQuota) {
        throw new TooFast(Number(answer.headers.get('retry-after') ?? 2))
      }
      if (!answer.ok) throw new AbortError(`${answer.status} ${answer.statusText}`)
      return answer
    },
    {
      retries: 5,
      onFailedAttempt: async (error) => {
        if (error instanceof TooFast) await sleep(error.seconds * 1000)
      },
    },
  )
}
