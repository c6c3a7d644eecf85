const config = require('config');
const passport = require('passport');
const OAuth2Strategy = require('passport-oauth2');

const egnyte = config.get('egnyte');
const tokenUrl = `https://${egnyte.domain}.egnyte.com/puboauth/token`;

passport.use('egnyte', new OAuth2Strategy({
  authorizationURL: tokenUrl,
  tokenURL: tokenUrl,
  clientID: process.env.EGNYTE_CLIENT_ID,
  clientSecret: process.env.EGNYTE_CLIENT_SECRET,
  callbackURL: egnyte.callbackURL,
  scope: egnyte.scope,
  state: true,
}, (accessToken, refreshToken, profile, done) => done(null, { accessToken })));

passport.serializeUser((user, done) => done(null, user));
passport.deserializeUser((user, done) => done(null, user));

module.exports = passport;
