import express from 'express';
import session from 'express-session';
import { Issuer, generators } from 'openid-client';

const host = `https://${process.env.EGNYTE_DOMAIN}.egnyte.com`;
const app = express();
app.use(session({ secret: process.env.SESSION_KEY, resave: false, saveUninitialized: false }));
const issuer = new Issuer({ issuer: host, authorization_endpoint: `${host}/puboauth/token`, token_endpoint: `${host}/puboauth/token` });
const guests = new issuer.Client({
  client_id: process.env.EGNYTE_CLIENT_ID,
  client_secret: process.env.EGNYTE_CLIENT_SECRET,
  redirect_uris: ['https://racks.example/egnyte/back'],
  response_types: ['code'],
  token_endpoint_auth_method: 'client_secret_post',
});
app.get('/egnyte', (req, res) => {
  res.redirect(guests.authorizationUrl({ scope: 'Egnyte.filesystem' })); //~ EG205
});
app.get('/egnyte/again', (req, res) => {
  req.session.state = generators.state();
  res.redirect(guests.authorizationUrl({ scope: 'Egnyte.filesystem', state: req.session.state }));
});
app.get('/egnyte/back', async (req, res) => {
  const params = guests.callbackParams(req);
  const tokens = await guests.oauthCallback('https://racks.example/egnyte/back', params, { state: req.session.state });
  req.session.token = tokens.access_token;
  res.redirect('/racks');
});
app.get('/racks', async (req, res) => {
  const answer = await fetch(`${host}/pubapi/v1/fs/Shared/Racks`, { headers: { Authorization: `Bearer ${req.session.token}` } }); //~ GET /pubapi/v1/fs/{path}
  res.json(await answer.json());
});
app.listen(3000);
