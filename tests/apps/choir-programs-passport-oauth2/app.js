const express = require('express');
const session = require('express-session');
const axios = require('axios');
const passport = require('./passport');
const User = require('./models/user');

const app = express();
app.use(session({ secret: process.env.SESSION_SECRET, resave: false, saveUninitialized: false }));
app.use(passport.initialize());
app.use(passport.session());

app.get('/auth/egnyte', passport.authorize('egnyte'));
app.get('/auth/egnyte/callback', passport.authorize('egnyte', { failureRedirect: '/account' }), (req, res) => {
  res.redirect('/programs');
});

app.get('/unlink/egnyte', (req, res) => { //~ EG309
  const user = req.user;
  user.egnyteToken = undefined;
  user.save((err) => {
    res.redirect('/profile');
  });
});

app.get('/programs', (req, res, next) => {
  axios.get(`https://${process.env.EGNYTE_DOMAIN}.egnyte.com/pubapi/v1/fs/Shared/Programs`, { //~ GET /pubapi/v1/fs/{path} handles=specific
    headers: { Authorization: `Bearer ${req.user.egnyteToken}` },
  })
    .then((response) => res.json(response.data))
    .catch((err) => {
      if (err.response && err.response.status === 401) {
        return res.redirect('/auth/egnyte');
      }
      next(err);
    });
});

app.listen(3000);
