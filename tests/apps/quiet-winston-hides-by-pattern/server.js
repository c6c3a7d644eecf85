import crypto from 'node:crypto';
import express from 'express';
import session from 'express-session';
import { log } from './log.js';

const app = express();
const back = 'https://holm.example/back';
app.use(session({ secret: process.env.SESSION_SECRET, resave: false, saveUninitialized: false }));

app.get('/go', (req, res) => {
  req.session.state = crypto.randomUUID();
  req.session.domain = req.query.domain;
  const query = new URLSearchParams({ client_id: process.env.EGNYTE_KEY, redirect_uri: back, response_type: 'code', scope: 'Egnyte.filesystem', state: req.session.state });
  res.redirect(`https://${req.query.domain}.egnyte.com/puboauth/token?${query}`);
});

app.get('/back', async (req, res) => {
  if (req.query.error) return res.sendStatus(403);
  if (req.query.state !== req.session.state) return res.sendStatus(400);
  const form = { grant_type: 'authorization_code', client_id: process.env.EGNYTE_KEY, client_secret: process.env.EGNYTE_SECRET, redirect_uri: back, code: req.query.code };
  const answer = await fetch(`https://${req.session.domain}.egnyte.com/puboauth/token`, { method: 'POST', body: new URLSearchParams(form) });
  if (!answer.ok) return res.sendStatus(502);
  const grant = await answer.json();
  log.info('linked', { domain: req.session.domain, access_token: grant.access_token });
  req.session.token = grant.access_token;
  res.redirect('/');
});

app.listen(3000);
