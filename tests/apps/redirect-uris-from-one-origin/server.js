const express = require('express');
const crypto = require('crypto');
const { origin } = require('./settings.json');

const app = express();
const sent = new Map();

app.get('/connect', (req, res) => {
  const state = crypto.randomUUID();
  sent.set(state, req.query.domain);
  const query = new URLSearchParams({
    client_id: process.env.EGNYTE_KEY,
    redirect_uri: `${origin}/callback`,
    response_type: 'code',
    scope: 'Egnyte.filesystem',
    state,
  });
  res.redirect(`https://${req.query.domain}.egnyte.com/puboauth/token?${query}`);
});

app.get('/callback', async (req, res) => {
  const domain = sent.get(req.query.state);
  if (!domain || req.query.error) return res.redirect('/declined');
  // The origin is that of both: what stands here is what makes it another.
  const answer = await fetch(`https://${domain}.egnyte.com/puboauth/token`, {
    method: 'POST',
    body: new URLSearchParams({
      client_id: process.env.EGNYTE_KEY,
      client_secret: process.env.EGNYTE_SECRET,
      redirect_uri: `${origin}/oauth/callback`, //~ EG208
      grant_type: 'authorization_code',
      code: req.query.code,
    }),
  });
  const { access_token: token } = await answer.json();
  const found = await fetch(`https://${domain}.egnyte.com/pubapi/v1/fs/Shared`, { headers: { Authorization: `Bearer ${token}` } }); //~ GET /pubapi/v1/fs/{path} handles=specific
  if (found.status === 401) return res.redirect('/connect');
  if (found.status === 429) return res.status(503).set('Retry-After', found.headers.get('Retry-After')).end();
  return res.json(await found.json());
});

app.listen(3000);
