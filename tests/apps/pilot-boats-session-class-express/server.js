const crypto = require('node:crypto');
const axios = require('axios');
const express = require('express');
const session = require('express-session');
const Visit = require('./visit');

const app = express();
app.use(session({ secret: process.env.SESSION_SECRET, resave: false, saveUninitialized: false }));

const egnyte = `https://${process.env.EGNYTE_DOMAIN}.egnyte.com`;
const back = 'https://pilots.example.com/back';

app.get('/connect', (req, res) => {
  req.session.state = crypto.randomUUID();
  const query = new URLSearchParams({
    client_id: process.env.EGNYTE_ID,
    redirect_uri: back,
    response_type: 'code',
    scope: 'Egnyte.filesystem',
    state: req.session.state,
  });
  res.redirect(`${egnyte}/puboauth/token?${query}`);
});

app.get('/back', async (req, res) => {
  if (req.query.error || req.query.state !== req.session.state) {
    return res.status(403).end();
  }
  const form = new URLSearchParams({
    client_id: process.env.EGNYTE_ID,
    client_secret: process.env.EGNYTE_SECRET,
    redirect_uri: back,
    grant_type: 'authorization_code',
    code: req.query.code,
  });
  const answer = await axios.post(`${egnyte}/puboauth/token`, form);
  new Visit(req.session).setAccess(answer.data.access_token);
  res.redirect('/boats');
});

app.get('/boats', async (req, res) => {
  const token = new Visit(req.session).getAccess();
  const answer = await axios.get(`${egnyte}/pubapi/v1/fs/Shared/Boats`, { headers: { Authorization: `Bearer ${token}` } }); //~ GET /pubapi/v1/fs/{path}
  res.json(answer.data.files);
});

// Another boat is no other visitor.
app.get('/boats/leave', (req, res) => {
  new Visit(req.session).setBoat(null);
  res.redirect('/boats');
});

app.get('/logoff', (req, res) => { //~ EG309:note
  req.session.destroy();
  res.redirect('/');
});

app.listen(8080);
