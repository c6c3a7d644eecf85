const passport = require('passport');
const OAuth2Strategy = require('passport-oauth2').Strategy;
const User = require('./models/user');

const domain = process.env.EGNYTE_DOMAIN;

passport.use('egnyte', new OAuth2Strategy({
  authorizationURL: `https://${domain}.egnyte.com/puboauth/token`,
  tokenURL: `https://${domain}.egnyte.com/puboauth/token`,
  clientID: process.env.EGNYTE_CLIENT_ID,
  clientSecret: process.env.EGNYTE_CLIENT_SECRET,
  callbackURL: process.env.EGNYTE_CALLBACK_URL,
  scope: ['Egnyte.filesystem'],
  state: true,
  passReqToCallback: true,
}, function (req, accessToken, refreshToken, profile, done) {
  console.log('accessToken', accessToken); //~ EG305
  console.log('user', req.user.id);
  User.findOneAndUpdate({ _id: req.user.id }, { egnyteToken: accessToken }, { new: true }, function (err, user) { //~ EG303
    return done(err, user);
  });
}));

module.exports = passport;
