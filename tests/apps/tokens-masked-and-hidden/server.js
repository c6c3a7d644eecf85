import crypto from 'node:crypto';
import express from 'express';
import mysql from 'mysql2/promise';
import pg from 'pg';
import pino from 'pino';

const log = pino();
const db = new pg.Pool();
const old = await mysql.createConnection(process.env.MYSQL_URL);
const app = express();
const host = `https://${process.env.EGNYTE_DOMAIN}.egnyte.com`;
const redirectUri = 'https://rooms.example.com/callback';

app.get('/connect', (req, res) => {
  const state = crypto.randomUUID();
  res.cookie('state', state, { httpOnly: true });
  const query = new URLSearchParams({
    client_id: process.env.EGNYTE_KEY, redirect_uri: redirectUri, scope: 'Egnyte.link', state, response_type: 'code',
  });
  res.redirect(`${host}/puboauth/token?${query}`);
});

app.get('/callback', async (req, res) => {
  if (req.query.error) return res.status(403).send('denied');
  if (req.query.state !== req.cookies.state) return res.sendStatus(400);
  const answer = await fetch(`${host}/puboauth/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code', code: req.query.code, redirect_uri: redirectUri,
      client_id: process.env.EGNYTE_KEY, client_secret: process.env.EGNYTE_SECRET,
    }),
  });
  if (!answer.ok) return res.sendStatus(502);
  const { access_token: token } = await answer.json();
  log.info({ token: token.replace(/.(?=.{4})/g, '*') }, 'connected');
  await db.query('INSERT INTO accounts (id, token) VALUES ($1, pgp_sym_encrypt($2, $3))', [req.query.state, token, process.env.DB_KEY]);
  await old.execute('INSERT INTO accounts (id, token) VALUES (?, AES_ENCRYPT(?, ?))', [req.query.state, token, process.env.DB_KEY]);
  await db.query('INSERT INTO drafts (id, token) VALUES ($1, $2)', [req.query.state, token]); //~ EG303
  res.setHeader('Set-Cookie', `eg=${token}; HttpOnly; Secure; SameSite=Lax`);
  res.append('Set-Cookie', `plain=${token}; Secure`); //~ EG302
  log.debug('pattern %s', token.replace(/\s/g, '-')); //~ EG305
  res.redirect('/');
});

app.get('/links', async (req, res) => {
  const answer = await fetch(`${host}/pubapi/v1/links`, { headers: { Authorization: `Bearer ${req.cookies.eg}` } }); //~ GET /pubapi/v1/links handles=specific
  if (answer.status === 401) return res.redirect('/connect');
  if (answer.status === 429) return res.status(503).set('Retry-After', answer.headers.get('Retry-After')).end();
  res.status(answer.ok ? 200 : 502).json(answer.ok ? await answer.json() : {});
});

app.listen(3000);
