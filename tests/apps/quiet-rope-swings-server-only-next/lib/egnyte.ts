import 'server-only'
import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { getIronSession } from 'iron-session'
import { secrets } from './env'

export const back = 'https://swings.example.com/egnyte/back'
export type Visit = { domain?: string; state?: string; token?: string }

export const visit = async () =>
  getIronSession<Visit>(await cookies(), { password: secrets().SESSION_PASSWORD, cookieName: 'swings', cookieOptions: { httpOnly: true, secure: true } })

export async function redeem(domain: string, code: string) {
  const { EGNYTE_KEY: client_id, EGNYTE_SECRET: client_secret } = secrets()
  const body = new URLSearchParams({ client_id, client_secret, redirect_uri: back, code, grant_type: 'authorization_code' })
  const answer = await fetch(`https://${domain}.egnyte.com/puboauth/token`, { method: 'POST', body, cache: 'no-store' })
  return (await answer.json()).access_token as string
}

export async function folder(name: string) {
  const { domain, token } = await visit()
  const answer = await fetch(`https://${domain}.egnyte.com/pubapi/v1/fs/Shared/${name}`, { headers: { authorization: `Bearer ${token}` }, next: { revalidate: 60 } }) //~ GET /pubapi/v1/fs/{path}
  if (answer.status === 401) redirect('/')
  if (answer.headers.has('retry-after')) return { busy: Number(answer.headers.get('retry-after')) }
  return (await answer.json()) as { files: { name: string }[] }
}
