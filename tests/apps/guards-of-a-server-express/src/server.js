import express from 'express';
import { close, plans, share, whoAmI } from './egnyte.js';

const app = express();

app.get('/projects/:project', async (req, res) => {
  if (app.get('maintenance')) return res.status(503).end();
  if (req.app.locals.frozen) return res.status(423).end();
  await whoAmI();
  res.json(await plans(req.params.project));
});

app.post('/share', express.json(), async (req, res) => {
  if (app.locals.frozen) return res.status(423).end();
  res.json(await share(req.body.path));
});

app.post('/freeze', (req, res) => {
  app.locals.frozen = true;
  close();
  res.end();
});

app.listen(process.env.PORT);
