const crypto = require('crypto');
const express = require('express');
const session = require('express-session');
const config = require('./config');
const authService = require('./services/authService');

const app = express();
app.use(session({ secret: process.env.SESSION_SECRET, resave: false, saveUninitialized: false }));

app.get('/auth/egnyte', (req, res) => {
  req.session.state = crypto.randomBytes(16).toString('hex');
  res.redirect(authService.getAuthorizationUrl(req.session.state));
});

app.get('/auth/egnyte/callback', async (req, res, next) => {
  const { code, state, error } = req.query;
  if (error) return res.redirect('/?error=denied');
  if (!state || state !== req.session.state) return res.status(403).send('Invalid state');
  try {
    const tokens = await authService.exchangeCodeForToken(code);
    req.session.accessToken = tokens.access_token;
    res.redirect('/');
  } catch (err) {
    next(err);
  }
});

app.get('/auth/google/callback', async (req, res, next) => {
  if (req.query.error || req.query.state !== req.session.googleState) return res.status(403).send('Invalid state');
  try {
    req.session.google = await authService.exchangeGoogleCode(req.query.code);
    res.redirect('/');
  } catch (err) {
    next(err);
  }
});

app.listen(config.port);
