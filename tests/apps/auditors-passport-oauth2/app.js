const express = require('express');
const session = require('express-session');
const passport = require('./config/passport');

const app = express();
app.use(session({ secret: process.env.SESSION_SECRET, resave: false, saveUninitialized: false }));
app.use(passport.initialize());
app.use(passport.session());

app.get('/auth/egnyte', passport.authenticate('egnyte'));
app.get('/auth/egnyte/callback', passport.authenticate('egnyte', { failureRedirect: '/login' }), (req, res) => res.redirect('/'));
app.get('/auth/xero', passport.authenticate('xero'));
app.get('/auth/xero/callback', passport.authenticate('xero', { failureRedirect: '/login' }), (req, res) => res.redirect('/'));

app.listen(3000);
