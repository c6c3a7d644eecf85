// egnyte-scopes: filesystem link //~ EG107 EG107

import express from 'express';
import refresh, { deals } from './deals';
import { Egnyte } from './egnyte';

const app = express();

app.post('/refresh', async (req, res) => {
  const egnyte = new Egnyte(req.get('x-domain')!, req.get('x-token')!);
  await refresh(egnyte, req.body.folders);
  res.sendStatus(204);
});

app.get('/access', async (req, res) => {
  const egnyte = new Egnyte(req.get('x-domain')!, req.get('x-token')!);
  res.json(await deals.access(egnyte));
});

// egnyte-scopes: filesystem
app.get('/rooms', async (req, res) => {
  const egnyte = new Egnyte(req.get('x-domain')!, req.get('x-token')!);
  res.json((await deals.rooms(egnyte)).data);
});

// egnyte-scopes: link //~ EG107
app.listen(8080);
