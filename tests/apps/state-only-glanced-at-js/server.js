// Weighbridge tickets go to the quarry's Egnyte; each depot connects once.
const crypto = require('node:crypto');
const express = require('express');
const session = require('express-session');
const axios = require('axios');
const pino = require('pino');

const log = pino();
const app = express();
app.use(session({ secret: process.env.SESSION_SECRET, resave: false, saveUninitialized: false }));

const tenant = `https://${process.env.EGNYTE_DOMAIN}.egnyte.com`;
const back = 'https://weighbridge.example.com/egnyte/back';

app.get('/egnyte/connect', (req, res) => {
  const state = crypto.randomBytes(18).toString('base64url');
  req.session.pending = state;
  const query = new URLSearchParams({
    client_id: process.env.EGNYTE_CLIENT_ID,
    redirect_uri: back,
    response_type: 'code',
    scope: 'Egnyte.filesystem',
    state,
  });
  res.redirect(`${tenant}/puboauth/token?${query}`);
});

app.get('/egnyte/back', async (req, res, next) => {
  const { code, state, error } = req.query;  //~ EG206
  if (error) return res.status(400).send('the depot was not connected');
  if (!code || !state) return res.status(400).send('incomplete answer');
  log.info({ state }, 'back from Egnyte');
  try {
    const form = new URLSearchParams({
      client_id: process.env.EGNYTE_CLIENT_ID,
      client_secret: process.env.EGNYTE_CLIENT_SECRET,
      redirect_uri: back,
      grant_type: 'authorization_code',
      code,
    });
    const answer = await axios.post(`${tenant}/puboauth/token`, form);
    req.session.egnyte = answer.data.access_token;
    res.redirect('/tickets');
  } catch (failure) {
    next(failure);
  }
});

app.get('/tickets', async (req, res, next) => {
  try {
    const answer = await axios.get(`${tenant}/pubapi/v1/fs/Shared/Tickets`, {  //~ GET /pubapi/v1/fs/{path}
      headers: { Authorization: `Bearer ${req.session.egnyte}` },
    });
    res.json(answer.data.files);
  } catch (failure) {
    if (failure.response?.status === 401) return res.redirect('/egnyte/connect');
    if (failure.response?.status === 429) return res.set('Retry-After', failure.response.headers['retry-after']).sendStatus(503);
    next(failure);
  }
});

app.listen(8080);
