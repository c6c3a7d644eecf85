import { readSealed, writeSealed } from './seal.js'

/** The connection of the signed-in weaver; `renew` asks our own account service, which holds the consent. */
export async function connectionOf(request) {
  const connection = await readSealed(request.headers['x-weaver'])
  return {
    ...connection,
    async renew() {
      const answer = await fetch(`https://accounts.looms.example/${connection.id}/renewal`, { method: 'POST' })
      const renewed = await answer.json()
      this.accessToken = renewed.token
      await writeSealed(connection.id, renewed)
    },
  }
}
