import { randomUUID } from 'node:crypto';
import express from 'express';
import session from 'express-session';
import { exchange, files, SignInAgain } from './egnyte.js';

const SERVICE = 'https://us-partner-integrations.egnyte.com/services/oauth/code';
const app = express();
app.use(session({ secret: process.env.SESSION_SECRET, resave: false, saveUninitialized: false }));

app.get('/connect', (req, res) => {
  req.session.state = randomUUID();
  const query = new URLSearchParams({
    client_id: process.env.EGNYTE_CLIENT_ID,
    redirect_uri: 'https://any-domain.example/connected',
    scope: 'Egnyte.filesystem',
    state: req.session.state,
  });
  res.redirect(`${SERVICE}?${query}`);
});

app.get('/connected', async (req, res) => {
  if (req.query.error || req.query.state !== req.session.state) {
    return res.status(400).end();
  }
  req.session.egnyte = await exchange(req.query.domain, req.query.code);
  res.redirect('/files');
});

app.get('/files', async (req, res, next) => {
  try {
    res.json(await files(req.session.egnyte));
  } catch (error) {
    if (error instanceof SignInAgain) return res.redirect('/connect');
    next(error);
  }
});

app.listen(3000);
