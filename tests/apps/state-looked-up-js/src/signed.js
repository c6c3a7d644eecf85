import crypto from 'node:crypto';
import express from 'express';
import jwt from 'jsonwebtoken';
import { authorizeUrl, redeem } from './egnyte.js';
import { connections } from './connections.js';

const router = express.Router();
const sign = (payload) => crypto.createHmac('sha256', process.env.STATE_KEY).update(payload).digest('hex');

router.get('/egnyte/connect/:domain', (req, res) => {
  const payload = `${req.params.domain}.${Date.now()}`;
  res.redirect(authorizeUrl(req.params.domain, `${payload}.${sign(payload)}`));
});

router.get('/egnyte/callback', async (req, res) => {
  const { code, state, error } = req.query;
  if (error) return res.status(400).send('Egnyte was not connected');
  const [domain, time, signature] = state.split('.');
  const expected = Buffer.from(sign(`${domain}.${time}`), 'hex');
  if (!crypto.timingSafeEqual(expected, Buffer.from(signature, 'hex'))) return res.sendStatus(403);
  connections.set(domain, await redeem(domain, code));
  res.redirect('/');
});

router.get('/egnyte/start/:domain', (req, res) => {
  const state = jwt.sign({ domain: req.params.domain, user: req.user.id }, process.env.STATE_KEY, { expiresIn: '10m' });
  res.redirect(authorizeUrl(req.params.domain, state));
});

router.get('/egnyte/return', async (req, res) => {
  if (req.query.error) return res.status(400).send('Egnyte was not connected');
  const { domain } = jwt.verify(req.query.state, process.env.STATE_KEY);
  connections.set(domain, await redeem(domain, req.query.code));
  res.redirect('/');
});

export default router;
