const express = require('express');
const session = require('express-session');
const crypto = require('crypto');
const roles = require('./roles');

const app = express();
app.use(session({ secret: process.env.SESSION_SECRET, cookie: { httpOnly: true, secure: true, sameSite: 'lax' } }));

const host = () => `https://${process.env.EGNYTE_DOMAIN}.egnyte.com`;
const back = `${process.env.PUBLIC_URL}/egnyte/back`;

app.get('/egnyte/connect', (req, res) => {
  req.session.state = crypto.randomBytes(16).toString('hex');
  const query = new URLSearchParams({
    client_id: process.env.EGNYTE_KEY,
    redirect_uri: back,
    response_type: 'code',
    scope: 'Egnyte.link',
    state: req.session.state,
  });
  res.redirect(`${host()}/puboauth/token?${query}`);
});

app.get('/egnyte/back', async (req, res) => {
  if (req.query.error) return res.status(400).send('You said no.');
  if (req.query.state !== req.session.state) return res.status(400).send('Not your sign-in.');
  const answer = await fetch(`${host()}/puboauth/token`, {
    method: 'POST',
    body: new URLSearchParams({
      client_id: process.env.EGNYTE_KEY,
      client_secret: process.env.EGNYTE_SECRET,
      code: req.query.code,
      redirect_uri: back,
      grant_type: 'authorization_code',
    }),
  });
  if (!answer.ok) return res.status(502).send('Egnyte said no.');
  req.session.egnyteToken = (await answer.json()).access_token;
  res.redirect('/links');
});

app.get('/links', async (req, res) => {
  const answer = await fetch(`${host()}/pubapi/v1/links`, { headers: { Authorization: `Bearer ${req.session.egnyteToken}` } }); //~ GET /pubapi/v1/links
  if (answer.status === 401) return res.redirect('/egnyte/connect');
  if (answer.status === 403 || answer.status === 429) return res.set('Retry-After', answer.headers.get('Retry-After')).status(503).end();
  res.json(await answer.json());
});

app.post('/egnyte/disconnect', (req, res) => { //~ EG309
  delete req.session.egnyteToken;
  res.redirect('/');
});

app.use('/admin', roles);
app.listen(3000);
