import { $fetch } from 'ofetch'
import type { H3Event } from 'h3'

export async function egnyteFor(event: H3Event) {
  const { secure } = await requireUserSession(event)
  return $fetch.create({
    baseURL: `https://${secure.egnyteDomain}.egnyte.com/pubapi/v1`,
    headers: { Authorization: `Bearer ${secure.egnyteToken}` },
    retry: 0,
    async onResponseError({ response }) {
      if (response.status === 401) {
        await clearUserSession(event)
        throw createError({ statusCode: 401, statusMessage: 'Reconnect Egnyte', data: { connect: '/connect' } })
      }
      throw createError({ statusCode: 502, statusMessage: 'Egnyte could not be asked' })
    },
  })
}
