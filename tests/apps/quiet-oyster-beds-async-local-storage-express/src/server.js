const crypto = require('node:crypto');
const express = require('express');
const session = require('express-session');
const context = require('./context');
const { beds, SignedOut } = require('./egnyte');

const { localStorage } = context;
const back = 'https://oysters.example.com/egnyte/back';
const app = express();
app.use(session({ secret: process.env.SESSION_SECRET, resave: false, saveUninitialized: false }));
app.use(context.perRequest);
app.use((req, res, next) => {
  const { grant } = req.session;
  if (grant) {
    localStorage.getStore().accessToken = grant.access_token;
    context.setItem('domain', grant.domain);
  }
  next();
});

app.get('/connect', (req, res) => {
  const { domain } = req.query;
  req.session.pending = { domain, state: crypto.randomUUID() };
  const query = new URLSearchParams({
    client_id: process.env.EGNYTE_KEY,
    redirect_uri: back,
    scope: 'Egnyte.filesystem',
    response_type: 'code',
    state: req.session.pending.state,
  });
  res.redirect(`https://${domain}.egnyte.com/puboauth/token?${query}`);
});

app.get('/egnyte/back', async (req, res) => {
  const { code, state, error } = req.query;
  const { pending } = req.session;
  if (error || !pending || state !== pending.state) return res.status(403).send('Not connected.');
  const answer = await fetch(`https://${pending.domain}.egnyte.com/puboauth/token`, {
    method: 'POST',
    body: new URLSearchParams({
      client_id: process.env.EGNYTE_KEY,
      client_secret: process.env.EGNYTE_SECRET,
      redirect_uri: back,
      code,
      grant_type: 'authorization_code',
    }),
  });
  const { access_token } = await answer.json();
  req.session.grant = { access_token, domain: pending.domain };
  localStorage.enterWith({ ...localStorage.getStore(), accessToken: access_token });
  context.setItem('accessToken', access_token);
  context.setItem('domain', pending.domain);
  res.json(await beds());
});

app.get('/beds', async (req, res, next) => {
  try {
    res.json(await beds());
  } catch (problem) {
    if (problem instanceof SignedOut) return res.redirect('/connect');
    next(problem);
  }
});

app.listen(8080);
