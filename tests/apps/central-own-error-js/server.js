import express from 'express';
import { EgnyteError, egnyte } from './egnyte.js';

const app = express();
const handled = (handler) => (req, res, next) => handler(req, res).catch(next);

app.get('/links', handled(async (req, res) => res.json(await egnyte('links', req.session.token)))); //~ GET /pubapi/v1/links handles=specific

app.use((error, req, res, next) => {
  if (error instanceof EgnyteError && error.needsSignIn) return res.redirect('/connect');
  res.status(500).end();
});

app.listen(3000);
