const passport = require('passport');
const OAuth2Strategy = require('passport-oauth2');

const endpoint = `https://${process.env.EGNYTE_DOMAIN}.egnyte.com/puboauth/token`;

passport.use('egnyte', new OAuth2Strategy( //~ EG205
  {
    authorizationURL: endpoint,
    tokenURL: endpoint,
    clientID: process.env.EGNYTE_CLIENT_ID,
    clientSecret: process.env.EGNYTE_CLIENT_SECRET,
    callbackURL: 'https://auditors.example.com/auth/egnyte/callback',
    scope: ['Egnyte.filesystem', 'Egnyte.link'],
  },
  (accessToken, refreshToken, profile, done) => done(null, { egnyte: accessToken }),
));

passport.use('xero', new OAuth2Strategy(
  {
    authorizationURL: 'https://login.xero.com/identity/connect/authorize',
    tokenURL: 'https://identity.xero.com/connect/token',
    clientID: process.env.XERO_CLIENT_ID,
    clientSecret: process.env.XERO_CLIENT_SECRET,
    callbackURL: 'http://auditors.example.com/auth/xero/callback',
    scope: ['accounting.attachments'],
  },
  (accessToken, refreshToken, profile, done) => done(null, { xero: accessToken }),
));

passport.serializeUser((user, done) => done(null, user.id));
passport.deserializeUser((id, done) => done(null, { id }));

module.exports = passport;
