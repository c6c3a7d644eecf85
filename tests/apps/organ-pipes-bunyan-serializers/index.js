const express = require('express')
const session = require('express-session')
const passport = require('passport')
const OAuth2Strategy = require('passport-oauth2')
const { createLogger } = require('bunyan')

const log = createLogger({ name: 'pipes', serializers: { token: (t) => (t ? '[token]' : null) } })
const loud = createLogger({ name: 'pipes-loud', serializers: { user: (u) => u.id } })
const egnyte = `https://${process.env.EGNYTE_DOMAIN}.egnyte.com`

passport.use(
  new OAuth2Strategy(
    {
      authorizationURL: `${egnyte}/puboauth/token`,
      tokenURL: `${egnyte}/puboauth/token`,
      clientID: process.env.EGNYTE_KEY,
      clientSecret: process.env.EGNYTE_SECRET,
      callbackURL: 'https://pipes.example/auth/callback',
      scope: ['Egnyte.filesystem'],
      state: true,
    },
    (accessToken, refreshToken, profile, done) => {
      log.info({ token: accessToken }, 'signed in')
      loud.info({ token: accessToken }, 'signed in') //~ EG305
      done(null, { accessToken })
    },
  ),
)

const app = express()
app.use(session({ secret: process.env.SESSION_SECRET, resave: false, saveUninitialized: false }))
app.use(passport.initialize())
app.get('/auth', passport.authenticate('oauth2'))
app.get('/auth/callback', passport.authenticate('oauth2', { failureRedirect: '/', session: false }), async (req, res) => {
  const answer = await fetch(`${egnyte}/pubapi/v1/fs/Shared/Organs`, { headers: { Authorization: `Bearer ${req.user.accessToken}` } }) //~ GET /pubapi/v1/fs/{path} handles=specific
  if (answer.status === 401) return res.redirect('/auth')
  if (answer.status === 429) return res.status(503).set('Retry-After', answer.headers.get('Retry-After')).end()
  res.json(await answer.json())
})
app.listen(3000)
