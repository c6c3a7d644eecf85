import { randomUUID } from 'node:crypto';
import express from 'express';
import session from 'express-session';

const BACK = 'https://vane.example.com/back';
const app = express();
app.use(session({ secret: process.env.SESSION_KEY, resave: false, saveUninitialized: false }));

app.get('/connect', (req, res) => {
  Object.assign(req.session, { domain: req.query.domain, state: randomUUID() });
  const query = new URLSearchParams({
    client_id: process.env.EGNYTE_KEY,
    redirect_uri: BACK,
    response_type: 'code',
    scope: 'Egnyte.filesystem',
    state: req.session.state,
  });
  res.redirect(`https://${req.query.domain}.egnyte.com/puboauth/token?${query}`);
});

app.get('/back', async (req, res) => {
  if (req.query.error || req.query.state !== req.session.state) return res.sendStatus(403);
  const form = {
    client_id: process.env.EGNYTE_KEY,
    client_secret: process.env.EGNYTE_SECRET,
    code: req.query.code,
    redirect_uri: `${BACK}/`, //~ EG208
    grant_type: 'code', //~ EG209
  };
  const answer = await fetch(`https://${req.session.domain}.egnyte.com/puboauth/token`, { method: 'POST', body: new URLSearchParams(form) });
  req.session.token = (await answer.json()).access_token;
  res.redirect('/');
});

// The wind farm's sign-in has a slash of its own to forget.
app.get('/farm/back', async (req, res) => {
  const form = { client_id: process.env.FARM_KEY, code: req.query.code, redirect_uri: `${BACK}/farm/`, grant_type: 'authorization_code' };
  const answer = await fetch('https://farm.example/oauth/token', { method: 'POST', body: new URLSearchParams(form) });
  req.session.farm = (await answer.json()).access_token;
  res.redirect('/');
});

app.get('/', async (req, res) => {
  const answer = await fetch(`https://${req.session.domain}.egnyte.com/pubapi/v1/fs/Shared/Vanes`, { //~ GET /pubapi/v1/fs/{path} handles=specific
    headers: { Authorization: `Bearer ${req.session.token}` },
  });
  if (answer.status === 401) return res.redirect(`/connect?domain=${req.session.domain}`);
  if (answer.headers.has('Retry-After')) return res.status(503).end();
  res.json(await answer.json());
});

app.listen(8080);
