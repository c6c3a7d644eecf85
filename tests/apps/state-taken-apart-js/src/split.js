// The tenant travels in the state; the nonce beside it is for nobody.
import crypto from 'node:crypto';
import express from 'express';
import { authorizeUrl, redeem } from './egnyte.js';
import { connections } from './connections.js';

const router = express.Router();

router.get('/egnyte/connect/:domain', (req, res) => {
  const nonce = crypto.randomBytes(16).toString('hex');
  res.redirect(authorizeUrl(req.params.domain, `${req.params.domain}:${nonce}`));
});

router.get('/egnyte/callback', async (req, res) => {
  const { code, state, error } = req.query; //~ EG206
  if (error) return res.status(400).send('Egnyte was not connected');
  if (!code || !state) return res.status(400).send('code and state are needed');
  const [domain, nonce] = state.split(':');
  if (!nonce) return res.status(400).send('malformed state');
  connections.set(domain, await redeem(domain, code));
  res.redirect(`/catalogues/${domain}`);
});

export default router;
