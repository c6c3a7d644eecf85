'use strict';
const crypto = require('crypto');
const querystring = require('querystring');
const express = require('express');
const session = require('cookie-session');
const fetch = require('node-fetch');
const Egnyte = require('./egnyte');

const app = express();
app.use(session({ secret: process.env.SESSION_SECRET, httpOnly: true, secure: true }));
const tokens = new Map();

const back = () => ['https:/', process.env.PUBLIC_HOST, 'egnyte', 'back'].join('/');
const wrap = (handler) => (req, res, next) => Promise.resolve(handler(req, res)).catch(next);
const client = (req) => new Egnyte(req.session.domain, tokens.get(req.session.id));

app.get('/egnyte/connect', (req, res) => {
  Object.assign(req.session, { id: crypto.randomUUID(), domain: req.query.domain, state: crypto.randomBytes(16).toString('hex') });
  res.redirect(`https://${req.session.domain}.egnyte.com/puboauth/token?` + querystring.stringify({ //~ EG108
    client_id: process.env.EGNYTE_KEY,
    redirect_uri: back(),
    response_type: 'code',
    scope: Egnyte.scope,
    state: req.session.state,
  }));
});

app.get('/egnyte/back', wrap(async (req, res) => {
  if (req.query.error || req.query.state !== req.session.state) return res.sendStatus(403);
  const answer = await fetch(`https://${req.session.domain}.egnyte.com/puboauth/token`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    body: querystring.stringify({
      client_id: process.env.EGNYTE_KEY,
      client_secret: process.env.EGNYTE_SECRET,
      redirect_uri: back(),
      code: req.query.code,
      grant_type: 'authorization_code',
    }),
  });
  tokens.set(req.session.id, (await answer.json()).access_token);
  res.redirect('/');
}));

// Clients of our old desktop program still ask here, in words that look like Egnyte's.
app.get('/pubapi/v1/finds', (req, res) => res.redirect(301, '/finds'));
app.get('/finds/:name', wrap(async (req, res) => res.json(await client(req).find(req.params.name))));
app.post('/finds/:name/link', wrap(async (req, res) => res.json(await client(req).share(req.params.name))));

app.use((error, req, res, next) => {
  if (error.status === 401) return res.redirect(`/egnyte/connect?domain=${req.session.domain}`);
  res.status(error.status || 500).json({ message: error.message });
});

app.listen(3000);
