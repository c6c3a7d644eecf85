const crypto = require('crypto');
const express = require('express');
const session = require('express-session');
const axios = require('axios');

const app = express();
app.use(session({ secret: process.env.SESSION_SECRET, resave: false, saveUninitialized: true }));

const redirectUri = 'https://permits.example.com/egnyte/callback';

app.get('/egnyte/connect', (req, res) => {
  req.session.domain = req.query.domain;
  req.session.state = crypto.randomBytes(16).toString('hex');
  const params = new URLSearchParams({
    client_id: process.env.EGNYTE_CLIENT_ID,
    redirect_uri: redirectUri,
    scope: 'Egnyte.filesystem',
    state: req.session.state,
    response_type: 'code',
  });
  res.redirect(`https://${req.query.domain}.egnyte.com/puboauth/token?${params}`);
});

app.get('/egnyte/callback', async (req, res) => {
  if (req.query.error) return res.redirect('/?egnyte=denied');
  if (req.query.state !== req.session.state) return res.sendStatus(400);
  const { data } = await axios.post(
    `https://${req.session.domain}.egnyte.com/puboauth/token`,
    new URLSearchParams({
      client_id: process.env.EGNYTE_CLIENT_ID,
      client_secret: process.env.EGNYTE_CLIENT_SECRET,
      redirect_uri: redirectUri,
      code: req.query.code,
      grant_type: 'authorization_code',
    }),
  );
  req.session.egnyteToken = data.access_token;
  res.redirect('/');
});

app.get('/permits', async (req, res) => {
  const { data } = await axios.get(`https://${req.session.domain}.egnyte.com/pubapi/v1/fs/Shared/Permits`, { //~ GET /pubapi/v1/fs/{path}
    headers: { Authorization: `Bearer ${req.session.egnyteToken}` },
  });
  res.json(data);
});

app.post("/logout", async (req, res) => {
  await axios.post(
    `https://${req.session.domain}.egnyte.com/pubapi/v1/tokens/revoke`,
    new URLSearchParams({ token: req.session.egnyteToken }),
  );
  req.session.destroy(() => res.redirect('/'));
});

app.listen(process.env.PORT);
