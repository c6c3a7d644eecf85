const express = require('express');
const session = require('express-session');
const axios = require('axios');
const crypto = require('crypto');
const fs = require('fs');
const mongoose = require('mongoose');
const app = express();
app.use(session({ secret: process.env.S, resave: false, saveUninitialized: false }));
const Slack = mongoose.model('Slack', new mongoose.Schema({ team: String, accessToken: String }));

app.get('/slack/callback', async (req, res) => {
  const { data } = await axios.post('https://slack.com/api/oauth.v2.access', new URLSearchParams({ code: req.query.code, client_id: process.env.SLACK_ID, client_secret: process.env.SLACK_SECRET }));
  await Slack.create({ team: data.team.id, accessToken: data.access_token });
  fs.writeFileSync('/tmp/slack.json', JSON.stringify(data));
  console.log('slack', data.access_token);
  res.cookie('slack_token', data.access_token);
  res.redirect('/done?token=' + data.access_token);
});

app.get('/connect', (req, res) => {
  req.session.domain = req.query.domain;
  req.session.state = crypto.randomBytes(16).toString('hex');
  res.redirect(`https://${req.query.domain}.egnyte.com/puboauth/token?` + new URLSearchParams({ client_id: process.env.EGNYTE_ID, redirect_uri: process.env.EGNYTE_CB, response_type: 'code', scope: 'Egnyte.filesystem', state: req.session.state }));
});

app.get('/callback', async (req, res) => {
  const { code, state, error } = req.query;
  if (error) return res.status(403).send(`Egnyte said ${error}`);
  if (state !== req.session.state) return res.status(400).end();
  const { data } = await axios.post(`https://${req.session.domain}.egnyte.com/puboauth/token`, new URLSearchParams({ client_id: process.env.EGNYTE_ID, client_secret: process.env.EGNYTE_SECRET, redirect_uri: process.env.EGNYTE_CB, code, grant_type: 'authorization_code' }).toString(), { headers: { 'Content-Type': 'application/x-www-form-urlencoded' } });
  req.session.egnyte = { token: data.access_token, expires: Date.now() + data.expires_in * 1000 };
  console.log('egnyte connected, token type', data.token_type, 'expires in', data.expires_in);
  res.redirect('/');
});

app.get('/files/*', async (req, res) => {
  const { egnyte, domain } = req.session;
  if (!egnyte || egnyte.expires < Date.now()) return res.redirect(`/connect?domain=${domain}`);
  const url = `https://${domain}.egnyte.com/pubapi/v1/fs/${req.params[0]}`;
  try {
    const { data } = await axios.get(url, { headers: { Authorization: `Bearer ${egnyte.token}` } }); //~ GET /pubapi/v1/fs/{path} handles=specific
    res.json(data);
  } catch (e) {
    switch (e.response && e.response.status) {
      case 401:
        delete req.session.egnyte;
        return res.redirect(`/connect?domain=${domain}`);
      case 403:
      case 429:
        return res.status(503).set('Retry-After', e.response.headers['retry-after'] || '5').end();
      case 404:
        return res.status(404).end();
      default:
        return res.status(502).json({ error: e.message });
    }
  }
});

app.post('/csrf', (req, res) => {
  const token = crypto.randomBytes(20).toString('hex');
  res.cookie('csrfToken', token);
  res.json({ token });
});
app.listen(3000);
