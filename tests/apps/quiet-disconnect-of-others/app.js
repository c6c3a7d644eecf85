const crypto = require('crypto');
const express = require('express');
const session = require('express-session');
const axios = require('axios');

const teams = new Map();
const app = express();
app.use(session({ secret: process.env.SESSION_SECRET, resave: false, saveUninitialized: true }));

const redirectUri = 'https://permits.example.com/egnyte/callback';

app.get('/egnyte/connect', (req, res) => {
  req.session.domain = req.query.domain;
  req.session.state = crypto.randomBytes(16).toString('hex');
  const params = new URLSearchParams({
    client_id: process.env.EGNYTE_CLIENT_ID,
    redirect_uri: redirectUri,
    scope: 'Egnyte.filesystem',
    state: req.session.state,
    response_type: 'code',
  });
  res.redirect(`https://${req.query.domain}.egnyte.com/puboauth/token?${params}`);
});

app.get('/egnyte/callback', async (req, res) => {
  if (req.query.error) return res.redirect('/?egnyte=denied');
  if (req.query.state !== req.session.state) return res.sendStatus(400);
  const { data } = await axios.post(
    `https://${req.session.domain}.egnyte.com/puboauth/token`,
    new URLSearchParams({
      client_id: process.env.EGNYTE_CLIENT_ID,
      client_secret: process.env.EGNYTE_CLIENT_SECRET,
      redirect_uri: redirectUri,
      code: req.query.code,
      grant_type: 'authorization_code',
    }),
  );
  teams.get(req.session.team).egnyteToken = data.access_token;
  res.redirect('/');
});

app.get('/permits', async (req, res) => {
  const { data } = await axios.get(`https://${req.session.domain}.egnyte.com/pubapi/v1/fs/Shared/Permits`, { //~ GET /pubapi/v1/fs/{path}
    headers: { Authorization: `Bearer ${teams.get(req.session.team).egnyteToken}` },
  });
  res.json(data);
});

// The connection outlives the session: the team's token stays with the team, and Slack is another vendor.
const slack = new Map();
const sockets = new Map();

app.post('/slack/connect', (req, res) => {
  slack.set(req.session.userId, req.body.token);
  res.sendStatus(204);
});

app.post('/slack/disconnect', (req, res) => {
  slack.delete(req.session.userId);
  res.sendStatus(204);
});

function watch(socket, user) {
  sockets.set(user, socket);
  socket.on('disconnect', () => {
    sockets.delete(user);
  });
}

app.post('/signout', (req, res) => {
  delete req.session.userId;
  res.redirect('/login');
});

module.exports = { app, watch };
app.listen(process.env.PORT);
