import express from 'express';
import { Loom, Draft } from './loom.js';
import { log, raw } from './log.js';

const app = express();

app.get('/egnyte/back', async (req, res) => {
  if (req.query.error || req.query.state !== req.query.expected) return res.status(403).end();
  const answer = await fetch(`https://${req.query.domain}.egnyte.com/puboauth/token`, {
    method: 'POST',
    body: new URLSearchParams({
      client_id: process.env.EGNYTE_KEY,
      client_secret: process.env.EGNYTE_SECRET,
      redirect_uri: 'https://looms.example.com/egnyte/back',
      grant_type: 'authorization_code',
      scope: 'Egnyte.filesystem',
      code: req.query.code,
    }),
  });
  if (!answer.ok) return res.status(502).end();
  const { access_token: token } = await answer.json();
  log.info({ token, shop: req.query.shop }, 'connected');
  raw.debug({ token, shop: req.query.shop }, 'connected'); //~ EG305
  await Loom.create({ shop: req.query.shop, domain: req.query.domain, accessToken: token }); //~ EG303
  res.redirect('/orders');
});

export function patternLink(loom) {
  const address = new URL(`https://${loom.domain}.egnyte.com/pubapi/v1/fs-content/Shared/Patterns/${loom.pattern}`);
  address.searchParams.set('access_token', loom.accessToken); //~ EG306
  return address.toString();
}

export function folderLink(loom) {
  const address = new URL(`https://${loom.domain}.egnyte.com/app/index.do`);
  address.searchParams.set('path', loom.pattern);
  return address.toString();
}

export const shopLink = (loom, token) => `https://shop.example.com/patterns/${loom.pattern}?access_token=${token}`;

app.post('/drafts/delete', async (req, res) => {
  await Draft.deleteMany({ shop: req.query.shop });
  res.sendStatus(204);
});

app.post('/egnyte/disconnect', async (req, res) => { //~ EG309
  await Loom.deleteOne({ shop: req.query.shop });
  res.sendStatus(204);
});

app.listen(3000);
