import express from 'express';
import Redis from 'ioredis';
import { fetchPage, forward } from './egnyte';

const app = express();
const redis = new Redis();

app.all('/egnyte/:version/*', async (req, res) => {
  const answer = await forward(req.params.version, req.params[0], req.header('x-egnyte-token')!);
  res.status(answer.status).send(answer.status === 401 ? { signIn: '/connect' } : await answer.text());
});

app.get('/next', async (req, res) => {
  const next = await redis.get(`next:${req.query.job}`);
  const answer = await fetchPage(next!, req.header('x-egnyte-token')!);
  if (answer.status === 401) {
    return res.status(401).send({ signIn: '/connect' });
  }
  res.send(await answer.text());
});

app.listen(3000);
