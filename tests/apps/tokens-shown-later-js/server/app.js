const crypto = require('crypto');
const axios = require('axios');
const express = require('express');
const session = require('express-session');

const app = express();
app.use(session({ secret: process.env.SESSION_SECRET, resave: false, saveUninitialized: false }));
app.set('view engine', 'ejs');

const redirectUri = 'https://greenhouse.example/egnyte/callback';

app.get('/egnyte/connect', (req, res) => {
  req.session.state = crypto.randomBytes(16).toString('hex');
  req.session.domain = req.query.domain;
  const params = new URLSearchParams({
    client_id: process.env.EGNYTE_KEY,
    redirect_uri: redirectUri,
    response_type: 'code',
    scope: 'Egnyte.filesystem',
    state: req.session.state,
  });
  res.redirect(`https://${req.query.domain}.egnyte.com/puboauth/token?${params}`);
});

app.get('/egnyte/callback', async (req, res, next) => {
  try {
    if (req.query.error || req.query.state !== req.session.state) return res.status(403).send('not connected');
    const { data } = await axios.post(
      `https://${req.session.domain}.egnyte.com/puboauth/token`,
      new URLSearchParams({
        client_id: process.env.EGNYTE_KEY,
        client_secret: process.env.EGNYTE_SECRET,
        redirect_uri: redirectUri,
        grant_type: 'authorization_code',
        code: req.query.code,
      }),
    );
    req.session.egnyteToken = data.access_token;
    req.session.egnyte = { token: data.access_token, domain: req.session.domain };
    req.session.expires = Date.now() + data.expires_in * 1000;
    res.redirect('/plans');
  } catch (error) {
    next(error);
  }
});

app.use('/api', require('./whoami'));

app.get('/plans', (req, res) => {
  res.render('plans', { token: req.session.egnyte.token, title: 'Plans' }); //~ EG302
});

app.get('/api/status', (req, res) => {
  res.json({ connected: Boolean(req.session.egnyteToken), domain: req.session.egnyte?.domain, expires: req.session.expires });
});

app.get('/api/plans', async (req, res, next) => {
  try {
    const { data } = await axios.get(`https://${req.session.domain}.egnyte.com/pubapi/v1/fs/Shared/Plans`, { //~ GET /pubapi/v1/fs/{path} handles=generic
      headers: { Authorization: `Bearer ${req.session.egnyteToken}` },
    });
    res.json(data.files);
  } catch (error) {
    next(error);
  }
});

app.listen(3000);
