import { randomUUID } from 'node:crypto';
import express from 'express';
import session from 'express-session';

const SERVICE = 'https://partner-integrations.egnyte.com/services/oauth/code';
const app = express();
app.use(session({ secret: process.env.SESSION_SECRET, resave: false, saveUninitialized: false }));

app.get('/connect', (req, res) => {
  req.session.state = randomUUID();
  const query = new URLSearchParams({
    client_id: process.env.EGNYTE_ID,
    redirect_uri: 'https://survey.example.com/connected',
    response_type: 'token',
    scope: 'Egnyte.filesystem',
    state: req.session.state,
  });
  res.redirect(`${SERVICE}?${query}`); //~ EG204
});

app.post('/files', express.json(), async (req, res) => {
  if (req.body.state !== req.session.state) return res.status(400).end();
  const answer = await fetch(`https://${req.body.domain}/pubapi/v1/fs/Shared`, { headers: { Authorization: `Bearer ${req.body.token}` } }); //~ GET /pubapi/v1/fs/{path}
  res.json(await answer.json());
});

app.listen(3000);
