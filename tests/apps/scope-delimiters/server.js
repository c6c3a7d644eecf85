import express from 'express';
import { randomUUID } from 'node:crypto';
import { comments, groups } from './egnyte.js';

const app = express();
const scopes = ['Egnyte.filesystem', 'Egnyte.group'];
const authorize = (domain) => `https://${domain}.egnyte.com/puboauth/token?response_type=code&client_id=delimiters&redirect_uri=https://delimiters.example/back`;

app.get('/semicolon/:domain', (req, res) => {
  res.redirect(`${authorize(req.params.domain)}&state=${randomUUID()}&scope=Egnyte.filesystem;Egnyte.group`); //~ EG105
});

app.get('/pipe/:domain', (req, res) => {
  const scope = scopes.join('|'); //~ EG105
  res.redirect(authorize(req.params.domain) + '&state=' + randomUUID() + '&scope=' + encodeURIComponent(scope));
});

app.get('/newline/:domain', (req, res) => {
  const query = new URLSearchParams({ state: randomUUID(), scope: 'Egnyte.filesystem\nEgnyte.group' }); //~ EG105
  res.redirect(`${authorize(req.params.domain)}&${query}`);
});

// A list in a query object becomes a comma in the address.
app.get('/list/:domain', (req, res) => {
  const query = new URLSearchParams({ state: randomUUID(), scope: scopes }); //~ EG105
  res.redirect(`${authorize(req.params.domain)}&${query}`);
});

app.get('/good/:domain', (req, res) => {
  res.redirect(`${authorize(req.params.domain)}&state=${randomUUID()}&scope=${scopes.join('+')}`);
});

app.get('/:domain', async (req, res) => {
  const token = req.get('x-egnyte-token');
  const answers = [await groups(req.params.domain, token), await comments(req.params.domain, token)];
  if (answers.some((answer) => answer.status === 401)) { //~ EG403
    return res.redirect(`/good/${req.params.domain}`);
  }
  res.json(await Promise.all(answers.map((answer) => answer.json())));
});

app.listen(3000);
