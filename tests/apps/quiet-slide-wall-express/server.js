'use strict';

const crypto = require('node:crypto');
const express = require('express');
const session = require('express-session');
const egnyte = require('./egnyte');

// A developer's shell may have switched the checking of certificates off. Not with our customers' files.
if (process.env.NODE_TLS_REJECT_UNAUTHORIZED === '0') {
  throw new Error('NODE_TLS_REJECT_UNAUTHORIZED=0 is not for this server');
}

const app = express();
app.set('trust proxy', 1);
app.use(session({ secret: process.env.SESSION_SECRET, resave: false, saveUninitialized: false, cookie: { secure: true, httpOnly: true } }));
app.use(express.static('public'));

app.use((req, res, next) => {
  // Behind the balancer all is http; what came in as http goes to https.
  if (req.get('X-Forwarded-Proto') === 'http') return res.redirect(308, `https://${req.hostname}${req.originalUrl}`);
  next();
});

app.get('/connect', (req, res) => {
  req.session.state = crypto.randomBytes(16).toString('hex');
  res.redirect(egnyte.signInUrl(req.session.state));
});

app.get('/connected', async (req, res, next) => {
  try {
    if (req.query.state !== req.session.state) return res.sendStatus(400);
    if (req.query.error) return res.redirect('/?denied');
    req.session.egnyte = await egnyte.exchange(req.query.domain, req.query.code);
    res.redirect('/');
  } catch (error) {
    next(error);
  }
});

app.get('/slides', async (req, res, next) => {
  try {
    res.json(await egnyte.slides(req.session.egnyte));
  } catch (error) {
    if (error.code === 'SIGN_IN') return res.status(409).json({ connect: '/connect' });
    if (error.code === 'BUSY') return res.set('Retry-After', error.seconds).sendStatus(503);
    next(error);
  }
});

app.listen(8080, () => console.log('http://localhost:8080'));
