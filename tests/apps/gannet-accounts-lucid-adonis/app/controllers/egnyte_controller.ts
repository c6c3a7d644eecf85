import type { HttpContext } from '@adonisjs/core/http'
import encryption from '@adonisjs/core/services/encryption'
import env from '#start/env'
import Account from '#models/account'

export default class EgnyteController {
  async start({ response }: HttpContext) {
    return response.redirect(`https://${env.get('EGNYTE_DOMAIN')}.egnyte.com/puboauth/token?client_id=${env.get('EGNYTE_KEY')}&redirect_uri=https://gannet.example/egnyte/back&scope=Egnyte.link&response_type=code`)
  }

  async back({ request, response }: HttpContext) {
    const code = request.input('code') //~ EG210
    const res = await fetch(`https://${env.get('EGNYTE_DOMAIN')}.egnyte.com/puboauth/token`, {
      method: 'POST',
      body: new URLSearchParams({ client_id: env.get('EGNYTE_KEY'), client_secret: env.get('EGNYTE_SECRET'), code, redirect_uri: 'https://gannet.example/egnyte/back', grant_type: 'authorization_code', scope: 'Egnyte.link' }),
    })
    const grant = (await res.json()) as { access_token: string }
    const account = await Account.findOrFail(1)
    account.egnyteToken = grant.access_token
    account.egnyteSafe = grant.access_token
    await account.save()
    const other = new Account()
    other.egnyteSealed = encryption.encrypt(grant.access_token)
    other.egnyteSafe = grant.access_token
    await other.save()
    const plain = new Account()
    plain.egnyteToken = grant.access_token
    await plain.save()
    await Account.create({ egnyteToken: grant.access_token })
    await Account.create({ egnyteSealed: encryption.encrypt(grant.access_token), egnyteSafe: grant.access_token })
    response.cookie('egnyte', grant.access_token)
    response.plainCookie('egnyte2', grant.access_token, { httpOnly: false }) //~ EG302
    return response.redirect('/')
  }

  async links({ response }: HttpContext) {
    const account = await Account.findOrFail(1)
    const res = await fetch(`https://${env.get('EGNYTE_DOMAIN')}.egnyte.com/pubapi/v1/links`, { headers: { Authorization: `Bearer ${account.egnyteToken}` } }) //~ GET /pubapi/v1/links handles=specific
    if (res.status === 401) return response.redirect('/egnyte/start')
    return response.json(await res.json())
  }
}
