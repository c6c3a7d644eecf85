const crypto = require('crypto');
const express = require('express');
const { signInAddress } = require('./lib/address');

const app = express();

app.get('/sign-in', (req, res) => {
  req.session.state = crypto.randomBytes(16).toString('hex');
  const query = new URLSearchParams({
    client_id: process.env.CLIENT_ID,
    redirect_uri: process.env.REDIRECT,
    response_type: 'code',
    scope: '',
    state: req.session.state,
  });
  res.redirect(`https://${req.session.company}.egnyte.com/puboauth/token?${query}`); //~ EG103
});

// Whoever calls this one says what for.
app.get('/sign-in/links', (req, res) => {
  req.session.state = crypto.randomBytes(16).toString('hex');
  res.redirect(signInAddress(req.session.company, { state: req.session.state, scope: 'Egnyte.link' }));
});

app.get('/back', (req, res) => {
  if (req.query.error || req.query.state !== req.session.state) return res.redirect('/refused');
  req.session.code = req.query.code;
  res.redirect('/');
});

app.listen(3000);
