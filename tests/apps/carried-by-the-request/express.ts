import express from 'express';
import { ask } from './ask.js';

const app = express();
app.use((_req, res, next) => {
  res.locals.drive = ask(process.env.DESK_TOKEN!);
  next();
});
app.get('/groups', async (_req, res) => {
  res.json(await res.locals.drive('GET', '/v2/groups')); //~ GET /pubapi/v2/groups handles=specific
});
app.listen(4200);
