import express from 'express';
import cookieParser from 'cookie-parser';
import axios from 'axios';
import { authorizeUrl, exchange, exchangeWithProof, readCallback, renew } from './oauth.js';
import { store } from './store.js';

const app = express();
app.use(cookieParser());
app.use(express.json());

app.get('/egnyte/connect', (req, res) => res.redirect(authorizeUrl(req.query.domain, req.cookies.user)));

app.get('/egnyte/callback', async (req, res) => {
  const answer = readCallback(req.query);
  await store.put(req.cookies.user, answer.domain, await exchange(answer));
  res.redirect('/files');
});

// the desktop helper catches the callback itself and hands the code over
app.post('/desktop/code', async (req, res) => {
  const { code, domain, verifier } = req.body;
  res.json({ expires: (await exchangeWithProof(domain, code, verifier)).expires_in });
});

app.post('/renew', async (req, res) => {
  res.json({ expires: (await renew(req.body.domain, await store.refreshToken(req.cookies.user))).expires_in });
});

app.get('/files', async (req, res) => {
  const { domain, token } = await store.get(req.cookies.user);
  const { data } = await axios.get(`https://${domain}.egnyte.com/pubapi/v1/fs/Shared`, { headers: { Authorization: `Bearer ${token}` } }); //~ GET /pubapi/v1/fs/{path}
  res.json(data.files);
});

app.listen(3000);
