const express = require('express');
const session = require('express-session');
const passport = require('./lib/passport');
const egnyte = require('./lib/egnyte');

const app = express();
app.use(session({ secret: process.env.SESSION_SECRET, resave: false, saveUninitialized: false }));
app.use(passport.initialize());
app.use(passport.session());

app.get('/auth/egnyte', passport.authenticate('egnyte'));
app.get('/auth/egnyte/callback', passport.authenticate('egnyte', { successRedirect: '/', failureRedirect: '/denied' }));
app.get('/shows/:show', (req, res, next) => egnyte.list(req.user.accessToken, req.params.show).then((f) => res.json(f)).catch(next));
app.post('/link', (req, res, next) => egnyte.link(req.user.accessToken, req.query.path).then((l) => res.json(l)).catch(next));
app.use((err, req, res, next) => {
  if (err instanceof egnyte.EgnyteError) return res.redirect('/auth/egnyte');
  next(err);
});
app.listen(3000);
