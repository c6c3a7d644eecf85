import { randomUUID } from 'node:crypto';
import express from 'express';
import { SignInAgain, folder, links } from './egnyte.js';

const SCOPES = [
  'Egnyte.filesystem',
  'Egnyte.link',
  'Egnyte.audit', //~ EG102:note
  'Egnyte.user', //~ EG102
];
const CALLBACK = 'https://retention.example.com/connected';
const sessions = new Map();
const app = express();

app.get('/connect/:domain', (req, res) => {
  const state = randomUUID();
  sessions.set(state, { domain: req.params.domain });
  const query = new URLSearchParams({
    client_id: process.env.EGNYTE_KEY,
    redirect_uri: CALLBACK,
    response_type: 'code',
    scope: SCOPES.join(' '),
    state,
  });
  res.redirect(`https://${req.params.domain}.egnyte.com/puboauth/token?${query}`);
});

app.get('/connected', async (req, res) => {
  const session = sessions.get(req.query.state);
  if (!session || req.query.error) return res.status(403).send('not connected');
  const answer = await fetch(`https://${session.domain}.egnyte.com/puboauth/token`, {
    method: 'POST',
    body: new URLSearchParams({
      client_id: process.env.EGNYTE_KEY,
      client_secret: process.env.EGNYTE_SECRET,
      redirect_uri: CALLBACK,
      code: req.query.code,
      grant_type: 'authorization_code',
    }),
  });
  if (!answer.ok) return res.status(502).send('Egnyte refused the code');
  session.token = (await answer.json()).access_token;
  res.redirect('/shares');
});

app.get('/shares', async (req, res, next) => {
  const session = sessions.get(req.header('x-session'));
  try {
    res.json({ folder: await folder(session, '/Shared/Retention'), links: await links(session) });
  } catch (error) {
    if (error instanceof SignInAgain) return res.redirect(`/connect/${session.domain}`);
    next(error);
  }
});

app.listen(3000);
