const config = require('./config/default.json');
const express = require('express');
const { randomUUID } = require('crypto');

const app = express();

app.get('/connect', (req, res) => {
  req.session.state = randomUUID();
  const query = new URLSearchParams({
    client_id: process.env.EGNYTE_KEY,
    redirect_uri: config.egnyte.callback,
    response_type: 'code',
    scope: config.egnyte.scope,
    state: req.session.state,
  });
  res.redirect(`https://${config.egnyte.domain}.egnyte.com/puboauth/token?${query}`);
});
