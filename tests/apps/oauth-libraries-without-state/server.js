import express from 'express';
import passport from 'passport';
import OAuth2Strategy from 'passport-oauth2';
import { AuthorizationCode } from 'simple-oauth2';

const host = `https://${process.env.EGNYTE_DOMAIN}.egnyte.com`;
const app = express();

passport.use(
  new OAuth2Strategy( //~ EG205
    {
      authorizationURL: `${host}/puboauth/token`,
      tokenURL: `${host}/puboauth/token`,
      clientID: process.env.EGNYTE_CLIENT_ID,
      clientSecret: process.env.EGNYTE_CLIENT_SECRET,
      callbackURL: 'https://racks.example/egnyte/back',
      scope: 'Egnyte.filesystem',
    },
    (accessToken, refreshToken, profile, done) => done(null, { token: accessToken }),
  ),
);

const client = new AuthorizationCode({
  client: { id: process.env.EGNYTE_CLIENT_ID, secret: process.env.EGNYTE_CLIENT_SECRET },
  auth: { tokenHost: host, tokenPath: '/puboauth/token', authorizePath: '/puboauth/token' },
});

app.get('/egnyte', passport.authenticate('egnyte'));
app.get('/egnyte/admin', (req, res) => {
  res.redirect(client.authorizeURL({ redirect_uri: 'https://racks.example/egnyte/admin/back', scope: 'Egnyte.filesystem' })); //~ EG205
});
app.get('/egnyte/extra', (req, res) => {
  res.redirect(client.authorizeURL({ redirect_uri: 'https://racks.example/egnyte/back', scope: 'Egnyte.filesystem', ...req.session.extra }));
});
app.get('/racks', (req, res) => {
  fetch(`${host}/pubapi/v1/fs/Shared/Racks`, { headers: { Authorization: `Bearer ${req.user.token}` } }) //~ GET /pubapi/v1/fs/{path}
    .then((answer) => answer.json())
    .then((body) => res.json(body));
});
app.listen(3000);
