import crypto from 'node:crypto';
import express from 'express';
import session from 'express-session';
import pino from 'pino';

const log = pino({ redact: ['access_token', 'refresh_token', '*.access_token'] });
const redirectUri = 'https://letters.spindrift.example/back';
const app = express();
app.use(session({ secret: process.env.SESSION_SECRET, resave: false, saveUninitialized: false }));

app.get('/begin', (req, res) => {
  req.session.state = crypto.randomUUID();
  req.session.domain = req.query.domain;
  const query = new URLSearchParams({
    client_id: process.env.EGNYTE_KEY, redirect_uri: redirectUri, response_type: 'code', scope: 'Egnyte.filesystem', state: req.session.state,
  });
  res.redirect(`https://${req.query.domain}.egnyte.com/puboauth/token?${query}`);
});

app.get('/back', async (req, res) => {
  const { code, error, state } = req.query;
  if (error) return res.status(403).send('You declined the access.');
  if (state !== req.session.state) return res.sendStatus(400);
  const answer = await fetch(`https://${req.session.domain}.egnyte.com/puboauth/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code', client_id: process.env.EGNYTE_KEY, client_secret: process.env.EGNYTE_SECRET, redirect_uri: redirectUri, code,
    }),
  });
  if (!answer.ok) return res.sendStatus(502);
  const grant = await answer.json();
  log.info(grant, 'signed in');
  log.debug({ grant }, 'what came back');
  req.session.token = grant.access_token;
  res.redirect('/letters');
});

app.get('/letters', async (req, res) => {
  const answer = await fetch(`https://${req.session.domain}.egnyte.com/pubapi/v1/fs/Shared/Letters`, { //~ GET /pubapi/v1/fs/{path} handles=specific
    headers: { Authorization: `Bearer ${req.session.token}` },
  });
  if (answer.status === 401) return res.redirect('/begin');
  if (answer.status === 429) return res.status(503).set('Retry-After', answer.headers.get('Retry-After')).end();
  if (!answer.ok) return res.sendStatus(502);
  res.json(await answer.json());
});

app.listen(3000);
