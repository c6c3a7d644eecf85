const crypto = require('node:crypto');
const express = require('express');
const session = require('express-session');
const { PrismaClient } = require('@prisma/client');
const { seal } = require('./seal');

const db = new PrismaClient();
const app = express();
app.use(session({ secret: process.env.SESSION_KEY, resave: false, saveUninitialized: false }));

const base = (domain) => `https://${domain}.egnyte.com`;
const SCOPES = encodeURIComponent(['Egnyte.filesystem', 'Egnyte.link'].join('+'));

app.get('/connect', (req, res) => {
  req.session.state = crypto.randomUUID();
  const callback = encodeURIComponent('https://slipway.example.com/connected');
  res.redirect(`${base(req.query.domain)}/puboauth/token?client_id=${process.env.EGNYTE_CLIENT_ID}&redirect_uri=${callback}&response_type=code&state=${req.session.state}&scope=${SCOPES}`); //~ EG105
});

app.get('/connected', async (req, res) => {
  if (req.query.error || req.query.state !== req.session.state) return res.sendStatus(403);
  const answer = await fetch(`${base(req.session.domain)}/puboauth/token`, {
    method: 'POST',
    body: new URLSearchParams({
      client_id: process.env.EGNYTE_CLIENT_ID,
      client_secret: process.env.EGNYTE_CLIENT_SECRET,
      redirect_uri: 'https://slipway.example.com/connected',
      code: req.query.code,
      grant_type: 'authorization_code',
    }),
  });
  const { access_token: token } = await answer.json();
  await db.egnyteToken.create({ data: { userId: req.session.userId, sealed: seal(token) } });
  req.session.egnyteToken = token;
  res.redirect('/');
});

app.get('/drawings/:name', (req, res) => {
  res.redirect(`${base(req.session.domain)}/pubapi/v1/fs-content/Shared/Drawings/${req.params.name}?access_token=${req.session.egnyteToken}`); //~ EG306
});

app.get('/maps/:name', (req, res) => {
  res.redirect(`https://maps.example.com/tiles/${req.params.name}?access_token=${process.env.MAPS_KEY}`);
});

app.delete('/integrations/egnyte', async (req, res) => { //~ EG309
  await db.egnyteToken.delete({ where: { userId: req.session.userId } });
  res.sendStatus(204);
});

app.delete('/drafts/:id', async (req, res) => {
  await db.draft.delete({ where: { id: req.params.id } });
  res.sendStatus(204);
});

app.listen(3000);
