'use server'
import { randomUUID } from 'node:crypto'
import { redirect } from 'next/navigation'
import { back, visit } from '../lib/egnyte'
import { secrets } from '../lib/env'

export async function connect(form: FormData) {
  const domain = String(form.get('domain'))
  const session = await visit()
  Object.assign(session, { domain, state: randomUUID() })
  await session.save()
  const query = new URLSearchParams({ client_id: secrets().EGNYTE_KEY, redirect_uri: back, response_type: 'code', scope: 'Egnyte.filesystem', state: session.state! })
  redirect(`https://${domain}.egnyte.com/puboauth/token?${query}`)
}
