const axios = require('axios');
const express = require('express');
const request = require('request');
const { ApiError, links, notes } = require('./egnyte');

const app = express();
const root = (req) => `https://${req.get('x-egnyte-domain')}.egnyte.com/pubapi`;
const headers = (req) => ({ Authorization: req.get('authorization') });

/** Whoever asks the gateway is told what Egnyte said: what comes of it is decided there. */
app.get('/folders', async (req, res) => {
  try {
    const { data } = await axios.get(`${root(req)}/v1/fs/Shared/Tenders`, { headers: headers(req) }); //~ GET /pubapi/v1/fs/{path} handles=unknown
    res.json(data);
  } catch (error) {
    res.status(error.response?.status ?? 502).json({ error: error.message });
  }
});

app.get('/groups', async (req, res) => {
  const answer = await fetch(`${root(req)}/v2/groups`, { headers: headers(req) }); //~ GET /pubapi/v2/groups handles=unknown
  res.status(answer.status).type('json').send(await answer.text());
});

app.get('/download', (req, res) => {
  request.get({ url: `${root(req)}/v1/fs-content/Shared/Tenders/${req.query.name}`, headers: headers(req) }).pipe(res); //~ GET /pubapi/v1/fs-content/{path} handles=unknown
});

app.get('/links', async (req, res) => {
  try {
    res.json(await links(root(req), headers(req)));
  } catch (error) {
    res.status(error.status || 500).json({ error: error.message });
  }
});

/** Every failure becomes the same one here: nobody can tell any more. */
app.get('/users', async (req, res) => {
  try {
    const { data } = await axios.get(`${root(req)}/v2/users`, { headers: headers(req) }); //~ GET /pubapi/v2/users handles=generic
    res.json(data);
  } catch (error) { //~ EG402
    res.status(502).json({ error: error.message });
  }
});

/** The error has no status to hand on. */
app.get('/notes', async (req, res) => {
  try {
    res.json(await notes(root(req), headers(req)));
  } catch (error) {
    res.status(error.status || 500).json({ error: error.message });
  }
});

/** A page of Egnyte's own answer with a good status. */
app.get('/bookmarks', async (req, res) => {
  const answer = await fetch(`${root(req)}/v1/bookmarks`, { headers: headers(req) }); //~ GET /pubapi/v1/bookmarks handles=none; EG401
  res.status(200).json(await answer.json());
});

app.listen(3000);
module.exports = { ApiError };
