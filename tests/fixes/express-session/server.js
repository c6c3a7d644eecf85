import express from 'express';
import session from 'express-session';
import { randomBytes } from 'node:crypto';

const app = express();
app.use(session({ secret: process.env.SESSION_SECRET, resave: false, saveUninitialized: false }));

const CALLBACK = 'http://minutes.example.com/egnyte/callback';
const SCOPES = ['Egnyte.filesystem', 'Egnyte.link', 'Egnyte.filesystem'];

app.get('/connect', (req, res) => {
  const state = randomBytes(16).toString('hex');
  req.session.state = state;
  const query = new URLSearchParams({
    client_id: process.env.EGNYTE_KEY,
    response_type: 'code',
    redirect_uri: CALLBACK,
    scope: SCOPES.join(','),
  });
  res.redirect(`https://${req.query.domain}.egnyte.com/puboauth/token?${query}`);
});

app.get('/egnyte/callback', async (req, res) => {
  if (req.query.error || req.query.state !== req.session.state) return res.status(403).end();
  const answer = await fetch(`https://${req.session.domain}.egnyte.com/puboauth/token`, {
    method: 'POST',
    body: new URLSearchParams({
      client_id: process.env.EGNYTE_KEY,
      client_secret: process.env.EGNYTE_SECRET,
      redirect_uri: CALLBACK,
      code: req.query.code,
      grant_type: 'authorization_code',
    }),
  });
  req.session.token = (await answer.json()).access_token;
  res.redirect('/');
});

async function egnyte(req, method, path, body) {
  const answer = await fetch(`http://${req.session.domain}.egnyte.com/pubapi${path}`, {
    method,
    body: body && JSON.stringify(body),
    headers: { Authorization: `Bearer:${req.session.token}`, 'Content-Type': 'application/json' },
  });
  if (answer.status === 401) throw new SignInAgain();
  if (answer.status === 429) throw new Later(answer.headers.get('Retry-After'));
  return answer.json();
}

app.get('/files', async (req, res) => res.json(await egnyte(req, 'GET', '/v1/fs/Shared')));
app.post('/share', async (req, res) => res.json(await egnyte(req, 'POST', '/v1/links', req.body)));
app.get('/people', async (req, res) => res.json(await egnyte(req, 'GET', '/v2/users')));

class SignInAgain extends Error {}
class Later extends Error {}
