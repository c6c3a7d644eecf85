import express from 'express';
import session from 'express-session';
import axios from 'axios';
import { config } from './config.js';

const app = express();
app.use(session({ secret: process.env.SESSION_SECRET, resave: false, saveUninitialized: false }));

app.get('/egnyte/connect', (req, res) => {
  req.session.domain = req.query.domain;
  const params = new URLSearchParams({
    client_id: config.egnyte.clientId,
    redirect_uri: config.egnyte.callback,
    scope: 'Egnyte.filesystem',
    response_type: 'code',
  });
  res.redirect(`https://${req.query.domain}.egnyte.com/puboauth/token?${params.toString()}`); //~ EG205
});

// axios turns a plain object into JSON
app.get('/oauth/egnyte', async (req, res) => {
  const { code } = req.query; //~ EG210
  const { data } = await axios.post(`https://${req.session.domain}.egnyte.com/puboauth/token`, {
    client_id: config.egnyte.clientId,
    client_secret: config.egnyte.clientSecret,
    redirect_uri: config.egnyte.callback,
    grant_type: 'authorization_code', //~ EG209
    code,
  });
  req.session.token = data.access_token;
  res.redirect('/contracts');
});

app.get('/contracts', async (req, res) => {
  const { data } = await axios.get(`https://${req.session.domain}.egnyte.com/pubapi/v1/fs/Shared/Contracts`, { //~ GET /pubapi/v1/fs/{path}
    headers: { Authorization: `Bearer ${req.session.token}` },
  });
  res.json(data.files);
});

app.listen(8080);
