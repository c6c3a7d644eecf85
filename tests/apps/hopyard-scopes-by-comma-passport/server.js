const express = require("express");
const passport = require("passport");
const OAuth2Strategy = require("passport-oauth2");

const app = express();
const base = `https://${process.env.EGNYTE_DOMAIN}.egnyte.com`;

passport.use(
  "egnyte",
  new OAuth2Strategy(
    {
      authorizationURL: base + "/puboauth/token",
      tokenURL: base + "/puboauth/token",
      clientID: process.env.EGNYTE_KEY,
      clientSecret: process.env.EGNYTE_SECRET,
      callbackURL: "https://hopyard.example.com/cb",
      scope: ["Egnyte.filesystem", "Egnyte.link"], //~ EG105
      scopeSeparator: ",",
      state: true,
    },
    (accessToken, refreshToken, profile, done) => done(null, { id: profile.id }),
  ),
);
app.get("/go", passport.authenticate("egnyte"));
app.get("/cb", passport.authenticate("egnyte", { failureRedirect: "/denied" }), (req, res) => res.redirect("/"));
app.listen(3000);
