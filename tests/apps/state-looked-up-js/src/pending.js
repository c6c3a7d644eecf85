import crypto from 'node:crypto';
import express from 'express';
import { authorizeUrl, redeem } from './egnyte.js';
import { connections } from './connections.js';

const pending = new Map();
const router = express.Router();

router.get('/egnyte/connect/:domain', (req, res) => {
  const id = crypto.randomUUID();
  const state = Buffer.from(JSON.stringify({ id, domain: req.params.domain })).toString('base64url');
  pending.set(id, Date.now());
  res.redirect(authorizeUrl(req.params.domain, state));
});

router.get('/egnyte/callback', async (req, res) => {
  if (req.query.error) return res.status(400).send('Egnyte was not connected');
  const { id, domain } = JSON.parse(Buffer.from(req.query.state, 'base64url').toString());
  if (!pending.delete(id)) return res.status(400).send('nobody asked');
  connections.set(domain, await redeem(domain, req.query.code));
  res.redirect('/');
});

export default router;
