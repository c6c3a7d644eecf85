import { randomUUID } from 'node:crypto';
import express, { type ErrorRequestHandler } from 'express';
import session from 'express-session';
import { Busy, connect, type Connection, disconnect, pictures, Reconnect, signInUrl } from './egnyte.js';
import { planOf } from './plans.js';

declare module 'express-session' {
  interface SessionData {
    state?: string;
    egnyte?: Connection;
    board?: string;
  }
}

const app = express();
app.use(session({ secret: process.env.SESSION_SECRET!, resave: false, saveUninitialized: false, cookie: { httpOnly: true, secure: true } }));

app.get('/egnyte/connect', (req, res) => {
  req.session.state = randomUUID();
  res.redirect(signInUrl(req.session.state));
});

app.get('/egnyte/callback', async (req, res, next) => {
  try {
    if (req.query.state !== req.session.state) return res.status(400).send('this sign-in was not started here');
    if (req.query.error) return res.redirect('/?egnyte=denied');
    req.session.egnyte = await connect(String(req.query.domain), String(req.query.code));
    res.redirect('/');
  } catch (error) {
    next(error);
  }
});

app.post('/logout', async (req, res, next) => {
  try {
    if (req.session.egnyte) await disconnect(req.session.egnyte);
    req.session.destroy(() => res.status(204).end());
  } catch (error) {
    next(error);
  }
});

app.get('/api/boards/:name', async (req, res, next) => {
  try {
    if (!req.session.egnyte) throw new Reconnect();
    res.json({ plan: planOf(req.params.name), pictures: await pictures(req.session.egnyte, req.params.name) });
  } catch (error) {
    next(error);
  }
});

const failed: ErrorRequestHandler = (error, _req, res, next) => {
  if (error instanceof Reconnect) return res.status(409).json({ connect: '/egnyte/connect' });
  if (error instanceof Busy) return res.status(503).set('Retry-After', String(error.seconds)).end();
  next(error);
};
app.use(failed);

app.listen(8080);
