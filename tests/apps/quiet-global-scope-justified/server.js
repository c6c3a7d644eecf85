import express from 'express';
import { randomUUID } from 'node:crypto';
import { countUsers } from './mover.js';

const app = express();
const states = new Set();

app.get('/connect/:domain', (req, res) => {
  const state = randomUUID();
  states.add(state);
  res.redirect(`https://${req.params.domain}.egnyte.com/puboauth/token?client_id=mover&redirect_uri=https://mover.example/back&response_type=code&state=${state}`);
});

app.get('/plan/:domain', async (req, res) => {
  res.json(await countUsers(req.params.domain, req.get('x-egnyte-token'), () => res.redirect(`/connect/${req.params.domain}`)));
});

app.listen(3000);
