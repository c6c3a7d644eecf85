const crypto = require('crypto');
const express = require('express');
const session = require('express-session');
const egnyte = require('./services/egnyte');

const app = express();
app.use(session({ secret: process.env.SESSION_SECRET, resave: false, saveUninitialized: false }));

app.get('/egnyte/connect', (req, res) => {
  req.session.state = crypto.randomBytes(16).toString('hex');
  req.session.domain = req.query.domain;
  res.redirect(egnyte.authorizeUrl(req.query.domain, req.session.state));
});

app.get('/egnyte/callback', async (req, res, next) => {
  if (req.query.error) return res.redirect('/vendors?denied');
  if (req.query.state !== req.session.state) return res.sendStatus(400);
  try {
    await egnyte.connect(req.session.userId, req.session.domain, req.query.code);
    res.redirect('/vendors');
  } catch (e) { next(e); }
});

app.get('/vendors', async (req, res, next) => {
  try {
    res.json(await egnyte.list(req.session.userId, '/Shared/Vendors'));
  } catch (e) {
    if (e.reconnect) return res.redirect('/egnyte/connect');
    next(e);
  }
});

app.listen(3000);
