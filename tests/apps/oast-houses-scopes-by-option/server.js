import express from 'express';
import session from 'express-session';
import { randomUUID } from 'node:crypto';

const app = express();
app.use(session({ secret: process.env.SESSION_SECRET, resave: false, saveUninitialized: false }));
const host = `https://${process.env.EGNYTE_DOMAIN}.egnyte.com`;
const back = 'https://oasts.example.com/egnyte/back';

function consentUrl(state, { people, audit }) {
  const scope = ['Egnyte.filesystem'];
  if (people) scope.push('Egnyte.user'); //~ EG102
  if (audit) scope.push('Egnyte.audit');
  const query = new URLSearchParams({
    client_id: process.env.EGNYTE_KEY,
    redirect_uri: back,
    response_type: 'code',
    scope: scope.join(' '),
    state,
  });
  return `${host}/puboauth/token?${query}`;
}

app.get('/egnyte/connect', (req, res) => {
  req.session.state = randomUUID();
  res.redirect(consentUrl(req.session.state, { people: true, audit: false }));
});

app.get('/egnyte/back', async (req, res) => {
  if (req.query.error || req.query.state !== req.session.state) return res.sendStatus(403);
  const answer = await fetch(`${host}/puboauth/token`, {
    method: 'POST',
    body: new URLSearchParams({
      client_id: process.env.EGNYTE_KEY,
      client_secret: process.env.EGNYTE_SECRET,
      redirect_uri: back,
      code: req.query.code,
      grant_type: 'authorization_code',
    }),
  });
  req.session.token = (await answer.json()).access_token;
  res.redirect('/hops');
});

app.get('/hops', async (req, res) => {
  const headers = { Authorization: `Bearer ${req.session.token}` };
  const answer = await fetch(`${host}/pubapi/v1/fs/Shared/Hops`, { headers }); //~ GET /pubapi/v1/fs/{path} handles=specific
  if (answer.status === 401) return res.redirect('/egnyte/connect');
  res.json(await answer.json());
});

app.listen(process.env.PORT);
