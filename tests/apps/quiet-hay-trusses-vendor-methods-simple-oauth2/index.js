const crypto = require('crypto')
const express = require('express')
const session = require('express-session')
const superagent = require('superagent')
const { AuthorizationCode } = require('simple-oauth2')

const back = 'https://trusses.example.com/back'
const scope = ['Egnyte.filesystem', 'Egnyte.group']

// One place for whatever vendor: where it lives, and how it wants to be told who we are.
const at = {
  egnyte: (domain) => ({ tokenHost: `https://${domain}.egnyte.com`, tokenPath: '/puboauth/token', authorizePath: '/puboauth/token' }),
  github: () => ({ tokenHost: 'https://github.com', tokenPath: '/login/oauth/access_token', authorizePath: '/login/oauth/authorize' }),
}

const clientOf = (vendor, domain) =>
  new AuthorizationCode({
    client: { id: process.env[`${vendor.toUpperCase()}_KEY`], secret: process.env[`${vendor.toUpperCase()}_SECRET`] },
    auth: at[vendor](domain),
    options: { authorizationMethod: 'body', bodyFormat: vendor === 'github' ? 'json' : 'form' },
  })

const app = express()
app.use(session({ secret: process.env.SESSION_SECRET, resave: false, saveUninitialized: false, cookie: { httpOnly: true, secure: true } }))

app.get('/go', (req, res) => {
  const state = crypto.randomBytes(16).toString('hex')
  Object.assign(req.session, { state, domain: req.query.domain })
  res.redirect(clientOf('egnyte', req.query.domain).authorizeURL({ redirect_uri: back, scope, state }))
})

app.get('/back', async (req, res) => {
  const { code, state, error } = req.query
  if (error || !state || state !== req.session.state) return res.sendStatus(403)
  const grant = await clientOf('egnyte', req.session.domain).getToken({ code, redirect_uri: back })
  req.session.token = grant.token.access_token
  res.redirect('/trusses')
})

const ask = (path) => async (req, res, next) => {
  try {
    const { body } = await superagent.get(`https://${req.session.domain}.egnyte.com/pubapi/${path}`).auth(req.session.token, { type: 'bearer' }) //~ GET /pubapi/v1/fs/{path}; GET /pubapi/v2/groups
    res.json(body)
  } catch (e) {
    if (e.status === 401) return res.redirect(`/go?domain=${req.session.domain}`)
    if (e.status === 429) return res.set('Retry-After', e.response.get('Retry-After')).sendStatus(503)
    next(e)
  }
}

app.get('/trusses', ask('v1/fs/Shared/Trusses'))
app.get('/circles', ask('v2/groups'))
app.listen(3000)
