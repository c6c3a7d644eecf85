const axios = require('axios');
const express = require('express');

const app = express();
const base = `https://${process.env.EGNYTE_DOMAIN}.egnyte.com`;
const form = () => new URLSearchParams({ grant_type: 'password', username: process.env.EGNYTE_USER, password: process.env.EGNYTE_PASSWORD, client_id: process.env.EGNYTE_KEY });

let kept = null;

async function token() {
  if (kept && kept.until > Date.now()) return kept.token;
  const { data } = await axios.post(`${base}/puboauth/token`, form());
  kept = { token: data.access_token, until: Date.now() + data.expires_in * 1000 };
  return kept.token;
}

app.use('/links', async (req, res, next) => {
  req.egnyteToken = await token();
  next();
});

app.use('/notes', async (req, res, next) => {
  if (!req.session.egnyte) {
    const { data } = await axios.post(`${base}/puboauth/token`, form());
    req.session.egnyte = data.access_token;
  }
  next();
});

/** What the visitor typed is the visitor's own token. */
app.use('/admin', async (req, res, next) => {
  const { data } = await axios.post(`${base}/puboauth/token`, new URLSearchParams({ grant_type: 'password', username: req.body.user, password: req.body.password, client_id: process.env.EGNYTE_KEY }));
  res.locals.token = data.access_token;
  next();
});

app.get('/links', async (req, res) => {
  const { data } = await axios.get(`${base}/pubapi/v1/links`, { headers: { Authorization: `Bearer ${req.egnyteToken}` } }); //~ GET /pubapi/v1/links handles=generic
  res.json(data);
});

app.listen(3000);
