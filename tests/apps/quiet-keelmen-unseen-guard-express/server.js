import express from 'express'
import session from 'express-session'
import { newState, refused, verify } from '@keel/guard'

const egnyte = `https://${process.env.EGNYTE_DOMAIN}.egnyte.com`
const back = 'https://keelmen.example/back'
// Others who may ask this server for keels.
const PARTNERS = ['https://api.openconnectors.ext.hanatrial.ondemand.com', 'https://yard.example']
const app = express()
app.use((req, res, next) => {
  if (PARTNERS.includes(req.headers.origin)) res.set('Access-Control-Allow-Origin', req.headers.origin)
  next()
})
app.use(session({ secret: process.env.SESSION_SECRET, resave: false, saveUninitialized: false, cookie: { httpOnly: true, secure: true } }))

app.get('/connect', (req, res) => {
  const query = { client_id: process.env.EGNYTE_KEY, redirect_uri: back, scope: 'Egnyte.filesystem', response_type: 'code', state: newState(req.session) }
  res.redirect(`${egnyte}/puboauth/token?${new URLSearchParams(query)}`)
})

app.get('/back', async (req, res) => {
  if (!verify(req)) return res.sendStatus(400)
  if (refused(req.query)) return res.redirect('/?declined')
  const answer = await fetch(`${egnyte}/puboauth/token`, {
    method: 'POST',
    body: new URLSearchParams({
      client_id: process.env.EGNYTE_KEY,
      client_secret: process.env.EGNYTE_SECRET,
      code: req.query.code,
      redirect_uri: back,
      grant_type: 'authorization_code',
    }),
  })
  req.session.token = (await answer.json()).access_token
  res.redirect('/keels')
})

app.get('/keels', async (req, res) => {
  const answer = await fetch(`${egnyte}/pubapi/v1/fs/Shared/Keels`, { headers: { Authorization: `Bearer ${req.session.token}` } }) //~ GET /pubapi/v1/fs/{path} handles=specific
  if (answer.status === 401) return res.redirect('/connect')
  if (answer.status === 429) return res.status(503).set('Retry-After', answer.headers.get('Retry-After')).end()
  res.json(await answer.json())
})

app.listen(3000)
