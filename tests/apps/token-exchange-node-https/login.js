#!/usr/bin/env node
const crypto = require('crypto');
const fs = require('fs');
const http = require('http');
const https = require('https');
const querystring = require('querystring');

const CLIENT = process.env.EGNYTE_CLIENT_ID;
const SECRET = process.env.EGNYTE_CLIENT_SECRET;
const REDIRECT = 'https://localhost.shelf.example/callback';
const state = crypto.randomBytes(16).toString('hex');

const address =
  'https://acme.egnyte.com/puboauth/token?' +
  querystring.stringify({ response_type: 'code', client_id: CLIENT, redirect_uri: REDIRECT, scope: 'Egnyte.filesystem', state });

/** The body is written once the request is made, and the answer comes in pieces. */
function exchange(code, done) {
  const form = querystring.stringify({
    grant_type: 'authorization_code',
    code,
    client_id: CLIENT,
    client_secret: SECRET,
    redirect_uri: REDIRECT,
  });
  const request = https.request(
    {
      hostname: 'acme.egnyte.com',
      path: '/puboauth/token',
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', 'Content-Length': Buffer.byteLength(form) },
    },
    (response) => {
      let text = '';
      response.on('data', (chunk) => (text += chunk));
      response.on('end', () => {
        const tokens = JSON.parse(text);
        console.log('signed in:', tokens.token_type);
        console.log('token:', tokens.access_token); //~ EG305
        done(tokens);
      });
    },
  );
  request.on('error', (error) => console.error(error.message));
  request.write(form);
  request.end();
}

function renew(old) {
  return new Promise((resolve) => {
    const request = https.request('https://acme.egnyte.com/puboauth/token', { method: 'POST' }, (response) => {
      const chunks = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('end', () => resolve(JSON.parse(Buffer.concat(chunks).toString())));
    });
    request.end(JSON.stringify({ grant_type: 'refresh_token', refresh_token: old, client_id: CLIENT, client_secret: SECRET })); //~ EG209
  });
}

http
  .createServer((incoming, outgoing) => {
    const { searchParams, pathname } = new URL(incoming.url, 'http://127.0.0.1');
    if (pathname !== '/callback') return outgoing.end();
    if (searchParams.get('error') || searchParams.get('state') !== state) return outgoing.end('refused');
    exchange(searchParams.get('code'), (tokens) => {
      const lines = ['# written by shelf-login', `EGNYTE_REFRESH_TOKEN=${tokens.refresh_token}`];
      fs.writeFileSync('.env', lines.join('\n')); //~ EG303
      outgoing.end('done');
    });
  })
  .listen(8080, () => console.log(address));

if (process.argv[2]) {
  renew(process.argv[2]).then((tokens) => {
    fs.writeFileSync('expires.txt', String(tokens.expires_in));
    fs.writeFileSync('token.txt', tokens.access_token); //~ EG303
  });
}

/** Another service's answer comes in the same way. */
https.get('https://status.example.com/token', (response) => {
  let text = '';
  response.on('data', (chunk) => {
    text += chunk;
  });
  response.on('end', () => console.log(JSON.parse(text).access_token));
});
