import express from 'express';
import session from 'express-session';
import { randomUUID } from 'node:crypto';
import { z } from 'zod';

const app = express();
app.use(session({ secret: process.env.SESSION_SECRET, resave: false, saveUninitialized: false }));
const host = `https://${process.env.EGNYTE_DOMAIN}.egnyte.com`;
const back = 'https://middens.example.com/egnyte/back';
const backAgain = 'https://middens.example.com/egnyte/again';

const Returned = z.object({ code: z.string(), state: z.string() });

function consent(req, redirect) {
  req.session.state = randomUUID();
  const query = new URLSearchParams({
    client_id: process.env.EGNYTE_KEY,
    redirect_uri: redirect,
    response_type: 'code',
    scope: 'Egnyte.filesystem',
    state: req.session.state,
  });
  return `${host}/puboauth/token?${query}`;
}

async function exchange(code, redirect) {
  const answer = await fetch(`${host}/puboauth/token`, {
    method: 'POST',
    body: new URLSearchParams({
      client_id: process.env.EGNYTE_KEY,
      client_secret: process.env.EGNYTE_SECRET,
      redirect_uri: redirect,
      code,
      grant_type: 'authorization_code',
    }),
  });
  return (await answer.json()).access_token;
}

app.get('/egnyte/connect', (req, res) => res.redirect(consent(req, back)));
app.get('/egnyte/connect-again', (req, res) => res.redirect(consent(req, backAgain)));

app.get('/egnyte/back', async (req, res) => {
  const returned = Returned.parse(req.query);
  req.session.token = await exchange(returned.code, back); //~ EG206 EG210
  res.redirect('/shells');
});

app.get('/egnyte/again', async (req, res) => {
  if (req.query.error) return res.redirect('/refused');
  const returned = z.object({ code: z.string(), state: z.literal(req.session.state) }).parse(req.query);
  req.session.token = await exchange(returned.code, backAgain);
  res.redirect('/shells');
});

app.get('/shells', async (req, res) => {
  const headers = { Authorization: `Bearer ${req.session.token}` };
  const answer = await fetch(`${host}/pubapi/v1/fs/Shared/Shells`, { headers }); //~ GET /pubapi/v1/fs/{path} handles=specific
  if (answer.status === 401) return res.redirect('/egnyte/connect');
  res.json(await answer.json());
});

app.listen(process.env.PORT);
