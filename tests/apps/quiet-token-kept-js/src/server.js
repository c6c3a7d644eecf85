import express from 'express';
import { list, links, users, me } from './kept.js';
import { EgnyteClient } from './client.js';

const app = express();
const client = new EgnyteClient();
app.use(express.urlencoded({ extended: false }));
app.get('/list', async (req, res) => (await list(req.query.path)).body.pipe(res));
app.get('/links', async (req, res) => res.json(await (await links()).json()));
app.get('/users', async (req, res) => res.json(await (await users()).json()));
app.get('/me', async (req, res) => res.json(await (await me()).json()));
app.get('/folder', async (req, res) => res.json(await client.folder(req.query.path)));
app.get('/shared', async (req, res) => res.json(await client.links()));

// Each user signs in with a password of their own: one token for each, kept in the session.
app.post('/login', async (req, res) => {
  const answer = await fetch(`https://${process.env.EGNYTE_DOMAIN}.egnyte.com/puboauth/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'password',
      client_id: process.env.EGNYTE_CLIENT_ID,
      client_secret: process.env.EGNYTE_CLIENT_SECRET,
      username: req.body.username,
      password: req.body.password,
      scope: 'Egnyte.filesystem Egnyte.link Egnyte.user',
    }),
  });
  const { access_token: token } = await answer.json();
  const who = await fetch(`https://${process.env.EGNYTE_DOMAIN}.egnyte.com/pubapi/v1/userinfo`, { //~ GET /pubapi/v1/userinfo
    headers: { Authorization: `Bearer ${token}` },
  });
  res.json({ name: (await who.json()).first_name });
});

app.listen(3000);
