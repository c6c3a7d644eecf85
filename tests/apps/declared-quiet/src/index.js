// Shares folders with the people of a case.
// egnyte-scopes: filesystem link
import express from 'express';
import { createStore } from '@acme/storage';
import { caseFolder, shareCase, whoAmI } from './cases.js';

const app = express();
const store = createStore(process.env.STORE);

app.post('/cases/:id/share', async (req, res) => {
  const { domain, token } = await store.session(req);
  const answer = await shareCase(domain, token, req.params.id);
  if (answer.status === 401) return res.redirect('/connect');
  res.json(await answer.json());
});

app.get('/cases/:id', async (req, res) => {
  const { domain, token } = await store.session(req);
  const answer = await caseFolder(domain, token, req.params.id);
  if (answer.status === 401) return res.redirect('/connect');
  res.json(await answer.json());
});

/** Says who is connected. egnyte-scopes: nothing that a documentation comment says counts. */
app.get('/me', async (req, res) => {
  const { domain, token } = await store.session(req);
  const answer = await whoAmI(domain, token);
  if (answer.status === 401) return res.redirect('/connect');
  res.json({ ...(await answer.json()), help: 'egnyte-scopes: everything' });
});
