const passport = require("passport");
const OAuth2Strategy = require("passport-oauth2");
const StravaStrategy = require("passport-strava-oauth2").Strategy;
const { SCOPES } = require("./scopes");

const base = "https://rowing.example.com";

passport.use(
  new StravaStrategy(
    { clientID: process.env.STRAVA_ID, clientSecret: process.env.STRAVA_SECRET, callbackURL: `${base}/back/strava`, scope: "read,activity:read" },
    (access, refresh, profile, done) => done(null, { strava: profile.id }),
  ),
);

const host = `https://${process.env.EGNYTE_DOMAIN}.egnyte.com`;
passport.use(
  "egnyte",
  new OAuth2Strategy(
    {
      authorizationURL: `${host}/puboauth/token`,
      tokenURL: `${host}/puboauth/token`,
      clientID: process.env.EGNYTE_KEY,
      clientSecret: process.env.EGNYTE_SECRET,
      callbackURL: `${base}/back/egnyte`,
      scope: process.env.LITE ? "Egnyte.filesystem" : "Egnyte.filesystem Egnyte.user Egnyte.group",
      state: true,
    },
    (access, refresh, profile, done) => done(null, { host, token: access }),
  ),
);
passport.serializeUser((user, done) => done(null, user));
passport.deserializeUser((user, done) => done(null, user));

module.exports = passport;
