const crypto = require('node:crypto');
const cookieParser = require('cookie-parser');
const express = require('express');
const omit = require('lodash/omit');
const HIDDEN = require('./cookie-options');

const app = express();
app.set('view engine', 'ejs');
app.use(cookieParser(process.env.COOKIE_SECRET));

const callback = 'https://medals.example.com/egnyte/callback';

app.get('/egnyte/connect', (req, res) => {
  const state = crypto.randomUUID();
  const domain = String(req.query.domain);
  res.cookie('pending', JSON.stringify({ domain, state }), { ...HIDDEN, signed: true, maxAge: 600_000 });
  const query = new URLSearchParams({
    client_id: process.env.EGNYTE_KEY,
    redirect_uri: callback,
    scope: 'Egnyte.filesystem',
    response_type: 'code',
    state,
  });
  res.redirect(`https://${domain}.egnyte.com/puboauth/token?${query}`);
});

async function exchange(domain, code) {
  const answer = await fetch(`https://${domain}.egnyte.com/puboauth/token`, {
    method: 'POST',
    body: new URLSearchParams({
      client_id: process.env.EGNYTE_KEY,
      client_secret: process.env.EGNYTE_SECRET,
      redirect_uri: callback,
      code,
      grant_type: 'authorization_code',
    }),
  });
  return answer.json();
}

app.get('/egnyte/callback', async (req, res) => {
  const { domain, state } = JSON.parse(req.signedCookies.pending || '{}');
  if (req.query.error || !state || req.query.state !== state) return res.sendStatus(403);
  const token = await exchange(domain, req.query.code);
  res.cookie('medals_domain', domain, HIDDEN);
  res.cookie('medals', token.access_token, { ...HIDDEN, maxAge: token.expires_in * 1000 });
  res.cookie('medals_marker', crypto.createHash('sha256').update(token.access_token).digest('hex').slice(0, 12), HIDDEN);
  res.render('connected', { domain, connected: Boolean(token.access_token), details: omit(token, ['access_token', 'refresh_token']) });
});

// The same from the embedded window, which wants JSON.
app.get('/egnyte/callback.json', async (req, res) => {
  const { domain, state } = JSON.parse(req.signedCookies.pending || '{}');
  if (req.query.error || !state || req.query.state !== state) return res.sendStatus(403);
  const token = await exchange(domain, req.query.code);
  res.cookie('medals', token.access_token, HIDDEN);
  res.cookie('medals_domain', domain, HIDDEN);
  delete token.access_token;
  delete token.refresh_token;
  res.json(token);
});

app.get('/egnyte/renew.json', async (req, res) => {
  const { domain, state } = JSON.parse(req.signedCookies.pending || '{}');
  if (req.query.error || !state || req.query.state !== state) return res.sendStatus(403);
  const { access_token, refresh_token, ...rest } = await exchange(domain, req.query.code);
  res.append('Set-Cookie', [`medals=${access_token}`, 'Path=/', 'HttpOnly', 'Secure', 'SameSite=Lax'].join('; '));
  res.cookie('medals_domain', domain, HIDDEN);
  res.json({ ...rest, domain });
});

app.get('/medals', async (req, res) => {
  if (!req.cookies.medals) return res.sendStatus(401);
  const token = req.cookies.medals;
  const domain = req.cookies.medals_domain;
  const answer = await fetch(`https://${domain}.egnyte.com/pubapi/v1/fs/Shared/Medals`, { //~ GET /pubapi/v1/fs/{path}
    headers: { Authorization: `Bearer ${token}` },
  });
  if (answer.status === 401) return res.clearCookie('medals').sendStatus(401);
  const { files = [] } = await answer.json();
  res.json(files.map((file) => file.name));
});

app.listen(3000);
