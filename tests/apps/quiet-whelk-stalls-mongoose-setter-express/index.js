const crypto = require('crypto');
const axios = require('axios');
const express = require('express');
const session = require('express-session');
const mongoose = require('mongoose');
const { Stall } = require('./models');

const BACK = 'https://whelks.example.com/egnyte/back';
const app = express();
app.use(session({ secret: process.env.SESSION_SECRET, resave: false, saveUninitialized: false }));

app.get('/connect/:domain', (req, res) => {
  const { domain } = req.params;
  const state = crypto.randomBytes(16).toString('hex');
  Object.assign(req.session, { domain, state });
  const query = new URLSearchParams({ client_id: process.env.EGNYTE_KEY, redirect_uri: BACK, scope: 'Egnyte.filesystem', response_type: 'code', state });
  res.redirect(`https://${domain}.egnyte.com/puboauth/token?${query}`);
});

app.get('/egnyte/back', async (req, res) => {
  const { domain, state } = req.session;
  if (req.query.error || !state || req.query.state !== state) return res.sendStatus(403);
  const form = new URLSearchParams({
    client_id: process.env.EGNYTE_KEY,
    client_secret: process.env.EGNYTE_SECRET,
    redirect_uri: BACK,
    code: req.query.code,
    grant_type: 'authorization_code',
  });
  const { data } = await axios.post(`https://${domain}.egnyte.com/puboauth/token`, form);
  const stall = (await Stall.findOne({ domain })) || new Stall({ domain });
  stall.egnyteToken = data.access_token;
  await stall.save();
  res.redirect(`/stalls/${domain}`);
});

app.get('/stalls/:domain', async (req, res, next) => {
  const stall = await Stall.findOne({ domain: req.params.domain });
  if (!stall) return res.redirect(`/connect/${req.params.domain}`);
  try {
    const { data } = await axios.get(`https://${stall.domain}.egnyte.com/pubapi/v1/fs/Shared/Stalls`, { headers: { Authorization: `Bearer ${stall.egnyteToken}` } }); //~ GET /pubapi/v1/fs/{path} handles=specific
    res.json(data);
  } catch (error) {
    const status = error.response?.status;
    if (status === 401) return res.redirect(`/connect/${stall.domain}`);
    if (status === 429) return res.set('Retry-After', error.response.headers['retry-after']).sendStatus(503);
    next(error);
  }
});

mongoose.connect(process.env.MONGO_URL).then(() => app.listen(8080));
