import express from 'express';
import session from 'express-session';
import { redeem, start, startBank } from './sign-in.js';

const app = express();
app.use(session({ secret: process.env.SESSION_KEY, resave: false, saveUninitialized: false }));

app.get('/egnyte', (req, res) => {
  req.session.domain = req.query.domain;
  res.redirect(start(req.query.domain));
});

app.get('/egnyte/back', async (req, res) => {
  if (req.query.error) return res.status(403).send('Egnyte was not connected.');
  if (req.query.state !== `domain=${req.session.domain}`) return res.sendStatus(400);
  req.session.token = await redeem(req.session.domain, req.query.code);
  res.redirect('/');
});

app.get('/bank', (req, res) => res.redirect(startBank(req.session)));

app.get('/', async (req, res) => {
  const answer = await fetch(`https://${req.session.domain}.egnyte.com/pubapi/v1/fs/Shared/Ledgers`, { //~ GET /pubapi/v1/fs/{path} handles=specific
    headers: { Authorization: `Bearer ${req.session.token}` },
  });
  if (answer.status === 401) return res.redirect(`/egnyte?domain=${req.session.domain}`);
  if (answer.headers.has('Retry-After')) return res.status(503).set('Retry-After', answer.headers.get('Retry-After')).end();
  res.json(await answer.json());
});

app.listen(8080);
