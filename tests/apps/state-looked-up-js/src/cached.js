// The state is a key of what was kept when the user left.
import crypto from 'node:crypto';
import express from 'express';
import Redis from 'ioredis';
import { authorizeUrl, redeem } from './egnyte.js';
import { connections } from './connections.js';

const redis = new Redis(process.env.REDIS_URL);
const router = express.Router();

router.get('/egnyte/connect/:domain', async (req, res) => {
  const nonce = crypto.randomBytes(16).toString('hex');
  await redis.set(`state:${nonce}`, req.params.domain, 'EX', 600);
  res.redirect(authorizeUrl(req.params.domain, `${req.params.domain}:${nonce}`));
});

router.get('/egnyte/callback', async (req, res) => {
  const { code, state, error } = req.query;
  if (error) return res.status(400).send('Egnyte was not connected');
  const [, nonce] = String(state).split(':');
  const domain = await redis.getdel(`state:${nonce}`);
  if (!domain) return res.status(400).send('this sign-in has expired');
  connections.set(domain, await redeem(domain, code));
  res.redirect(`/catalogues/${domain}`);
});

export default router;
