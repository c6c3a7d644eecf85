import express from 'express'
import session from 'express-session'
import _ from 'lodash'

class Account {
  #token

  constructor(domain, token) {
    this.domain = domain
    this.#token = token
  }

  get header() {
    return `Bearer ${this.#token}`
  }
}

const app = express()
app.use(session({ secret: process.env.SESSION_SECRET, cookie: { secure: true } }))
const accounts = new Map()

app.get('/back', async (req, res) => {
  if (req.query.error || req.query.state !== req.session.state) return res.sendStatus(403)
  const { domain } = req.session
  const answer = await fetch(`https://${domain}.egnyte.com/puboauth/token`, {
    method: 'POST',
    body: new URLSearchParams({
      client_id: process.env.EGNYTE_KEY,
      client_secret: process.env.EGNYTE_SECRET,
      redirect_uri: 'https://plums.example.com/back',
      code: req.query.code,
      grant_type: 'authorization_code',
    }),
  })
  const { access_token: token } = await answer.json()
  accounts.set(domain, new Account(domain, token))
  const record = { domain, token, since: Date.now() }
  console.log('granted', _.omitBy(record, (value, name) => name === 'token'))
  console.log('granted', _.pickBy(record, (value, name) => name !== 'token'))
  console.log('granted', _.mapValues(record, () => '…'))
  console.log('granted', _.omitBy(record, (value, name) => name === 'since')) //~ EG305
  console.log('granted', _.mapValues(record, (value) => value)) //~ EG305
  if (record.token) record.token = '***'
  console.log('kept', record)
  res.redirect('/crates')
})

app.get('/crates', async (req, res) => {
  const account = accounts.get(req.session.domain)
  if (!account) return res.redirect('/connect')
  const answer = await fetch(`https://${account.domain}.egnyte.com/pubapi/v1/fs/Shared/Crates`, { headers: { authorization: account.header } }) //~ GET /pubapi/v1/fs/{path}
  if (answer.status === 401) return res.redirect('/connect')
  if (answer.status === 429) return res.status(503).set('retry-after', answer.headers.get('retry-after')).end()
  res.json((await answer.json()).files)
})

app.listen(3000)
