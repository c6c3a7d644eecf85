import { getConnection } from './connection.server'

/** A refused request becomes a Response that the route's boundary shows. */
export async function egnyte<T>(request: Request, path: string, init: RequestInit = {}): Promise<T> {
  const { domain, token } = await getConnection(request)
  const answer = await fetch(`https://${domain}.egnyte.com/pubapi/v1${path}`, {
    ...init,
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
  })
  if (!answer.ok) {
    throw new Response(await answer.text(), { status: answer.status, statusText: 'Egnyte' })
  }
  return answer.json()
}
