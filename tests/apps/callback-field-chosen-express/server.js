const express = require('express');
const session = require('express-session');

const app = express();
app.use(session({ secret: process.env.SESSION_SECRET, cookie: { secure: true, httpOnly: true } }));

const host = `https://${process.env.EGNYTE_DOMAIN}.egnyte.com`;
const redirect = 'https://tides.example.com/egnyte/back';

// A code goes into a field of its own, a refresh token into the one that its grant is named by.
async function tokens(given, grant = 'authorization_code') {
  const body = new URLSearchParams();
  body.append(grant.includes('code') ? 'code' : grant, given);
  body.append('grant_type', grant);
  body.append('client_id', process.env.EGNYTE_CLIENT_ID);
  body.append('client_secret', process.env.EGNYTE_CLIENT_SECRET);
  body.append('redirect_uri', redirect);
  const answer = await fetch(`${host}/puboauth/token`, { method: 'POST', body });
  if (!answer.ok) throw new Error('no token');
  return (await answer.json()).access_token;
}

app.get('/egnyte/back', async (req, res) => {
  if (req.query.state !== req.session.state) return res.sendStatus(400);
  const { code } = req.query; //~ EG210
  req.session.egnyte = await tokens(code);
  res.redirect('/');
});

app.get('/egnyte/longer', async (req, res) => {
  req.session.egnyte = await tokens(req.session.refresh, 'refresh_token');
  res.sendStatus(204);
});

// A code of the tide tables' own.
app.get('/stations', (req, res) => {
  const { code } = req.query;
  res.json({ code, coast: 'north coast'.includes('north') });
});

app.listen(3000);
