const express = require('express');
const session = require('express-session');
const passport = require('passport');
const OAuth2Strategy = require('passport-oauth2');
const members = require('./members');
const { seal } = require('./vault');

const at = (company) => `https://${company}.egnyte.com/puboauth/token`;

const settings = {
  authorizationURL: at('acme'),
  tokenURL: at('acme'),
  clientID: process.env.EGNYTE_CLIENT_ID,
  clientSecret: process.env.EGNYTE_CLIENT_SECRET,
  callbackURL: 'https://cabinet.example/auth/egnyte/callback',
  scope: 'Egnyte.filesystem',
  state: true,
};

// What the function is given depends on how many parameters it has.
passport.use(
  'egnyte',
  new OAuth2Strategy(settings, async (accessToken, refreshToken, params, profile, done) => {
    try {
      done(null, await members.save({ name: profile.displayName, refreshToken, expires: params.expires_in }));
    } catch (error) {
      done(error);
    }
  }),
);

passport.use(
  'egnyte-sealed',
  new OAuth2Strategy(settings, (accessToken, refreshToken, profile, done) => {
    console.log('signed in', profile.id, accessToken); //~ EG305
    members.saveSealed(profile.displayName, seal(accessToken)).then((member) => done(null, member), done);
  }),
);

// Somebody else's sign-in is theirs.
passport.use(
  'forum',
  new OAuth2Strategy(
    { ...settings, authorizationURL: 'https://forum.example/authorize', tokenURL: 'https://forum.example/token', scope: 'read' },
    (accessToken, refreshToken, profile, done) => {
      console.log(accessToken);
      done(null, profile);
    },
  ),
);

const app = express();
app.use(session({ secret: process.env.SESSION_SECRET, resave: false, saveUninitialized: false }));
app.use(passport.initialize());
app.get('/auth/egnyte', passport.authenticate('egnyte'));
app.get('/auth/egnyte/callback', passport.authenticate('egnyte', { failureRedirect: '/?refused' }), (req, res) => res.redirect('/'));
app.listen(3000);
