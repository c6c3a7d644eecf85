// Bin labels for the orchard. Two depots, two ways of the same check.
const crypto = require('node:crypto');
const express = require('express');
const session = require('express-session');
const axios = require('axios');
const { mustBeOurs } = require('./nonce');

const app = express();
app.use(session({ secret: process.env.SESSION_SECRET, resave: false, saveUninitialized: false }));

const tenant = `https://${process.env.EGNYTE_DOMAIN}.egnyte.com`;

function leave(req, res, back) {
  req.session.nonce = crypto.randomUUID();
  const query = new URLSearchParams({
    client_id: process.env.EGNYTE_CLIENT_ID,
    redirect_uri: back,
    response_type: 'code',
    scope: 'Egnyte.filesystem',
    state: req.session.nonce,
  });
  res.redirect(`${tenant}/puboauth/token?${query}`);
}

async function redeem(code, back) {
  const form = new URLSearchParams({
    client_id: process.env.EGNYTE_CLIENT_ID,
    client_secret: process.env.EGNYTE_CLIENT_SECRET,
    redirect_uri: back,
    grant_type: 'authorization_code',
    code,
  });
  const { data } = await axios.post(`${tenant}/puboauth/token`, form);
  return data.access_token;
}

app.get('/north/connect', (req, res) => leave(req, res, 'https://bins.example.com/north/back'));
app.get('/south/connect', (req, res) => leave(req, res, 'https://bins.example.com/south/back'));

app.get('/north/back', async (req, res) => {
  const { code, state, error } = req.query;
  console.log('north is back', state);
  if (error) return res.status(400).send('not connected');
  if (!state || state !== req.session.nonce) return res.status(403).send('not ours');
  req.session.egnyte = await redeem(code, 'https://bins.example.com/north/back');
  res.redirect('/bins');
});

app.get('/south/back', async (req, res) => {
  const { code, state, error } = req.query;
  if (error) return res.status(400).send('not connected');
  if (!state) return res.status(400).send('incomplete');
  mustBeOurs(req);
  req.session.egnyte = await redeem(code, 'https://bins.example.com/south/back');
  res.redirect('/bins');
});

app.get('/bins', async (req, res, next) => {
  try {
    const answer = await axios.get(`${tenant}/pubapi/v1/fs/Shared/Bins`, {  //~ GET /pubapi/v1/fs/{path}
      headers: { Authorization: `Bearer ${req.session.egnyte}` },
    });
    res.json(answer.data.files);
  } catch (failure) {
    if (failure.response?.status === 401) return res.redirect('/north/connect');
    if (failure.response?.status === 429) return res.set('Retry-After', failure.response.headers['retry-after']).sendStatus(503);
    next(failure);
  }
});

app.listen(8080);
