import express from 'express';
import station, { session } from './station.js';

const app = express();

async function ask(path, opener) {
  const answer = await fetch(`https://${process.env.EGNYTE_HOST}${path}`, { headers: { Authorization: `Bearer ${opener}` } });
  if (answer.status === 401) throw new Error('sign in to Egnyte again');
  if (answer.status === 429) throw new Error(`come back in ${answer.headers.get('retry-after')} s`);
  return answer.json();
}

app.get('/folders', async (req, res) => {
  res.json(await ask('/pubapi/v1/fs/Shared/Desk', station.front)); //~ GET /pubapi/v1/fs/{path} handles=specific
});

app.get('/who', async (req, res) => {
  res.json(await ask('/pubapi/v1/userinfo', session())); //~ GET /pubapi/v1/userinfo handles=specific
});

app.get('/print/:id', async (req, res) => {
  const job = await fetch(`https://print.example.com/v1/jobs/${req.params.id}`, { headers: { Authorization: `Bearer ${station.stamp}` } });
  res.status(job.status).end();
});

app.listen(process.env.PORT);
