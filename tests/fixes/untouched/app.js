import express from 'express';
import axios from 'axios';
import { store } from './store.js';

const SCHEME = 'http://';
const at = (host, path) => SCHEME + host + path;
const BASE = 'http://drafts.example.com';
const githubOrEgnyte = { headers: { Authorization: `Token ${process.env.TOKEN}` } };
const extra = process.env.EXTRA_SCOPES ?? '';
const app = express();

app.get('/connect', (req, res) => {
  const state = store.getState();
  const scope = `Egnyte.filesystem,${extra}`;
  const query = new URLSearchParams({ client_id: process.env.KEY, redirect_uri: `${BASE}/back`, response_type: 'code', scope });
  res.redirect(`https://${req.query.domain}.egnyte.com/puboauth/token?${query}`);
});

app.get('/files', async (req, res) => {
  await axios.get(at('localhost:9200', '/_search'));
  await axios.get('https://api.github.com/user', githubOrEgnyte);
  const answer = await axios.get(at(`${req.query.domain}.egnyte.com`, '/pubapi/v1/fs/Shared'), githubOrEgnyte);
  res.json(answer.data);
});

app.get('/basic', async (req, res) => {
  const headers = { Authorization: `Basic ${Buffer.from(`${req.query.user}:x`).toString('base64')}` };
  res.json((await axios.get(`https://${req.query.domain}.egnyte.com/pubapi/v1/links`, { headers })).data);
});
