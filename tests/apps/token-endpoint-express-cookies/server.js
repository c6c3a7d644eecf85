const express = require('express');
const axios = require('axios');
const cookieParser = require('cookie-parser');

const app = express();
app.use(cookieParser());

app.get('/callback', async (req, res) => {
  const { data } = await axios.post(
    `https://${process.env.EGNYTE_DOMAIN}.egnyte.com/puboauth/token`,
    new URLSearchParams({
      grant_type: 'authorization_code',
      code: req.query.code,
      client_id: process.env.EGNYTE_CLIENT_ID,
      client_secret: process.env.EGNYTE_CLIENT_SECRET,
      redirect_uri: 'https://plots.example.com/callback',
    }),
  );
  res.cookie('plots', data.access_token, { httpOnly: true, secure: true });
  res.cookie('plots_site', process.env.EGNYTE_DOMAIN, { httpOnly: true });
  res.redirect('/');
});

// No script of the page can read the cookie, but any can ask here.
app.get('/token', (req, res) => {
  res.json({ token: req.cookies.plots }); //~ EG302
});

app.get('/me', (req, res) => {
  res.json({ signedIn: Boolean(req.cookies.plots), site: req.cookies.plots_site, theme: req.cookies.theme });
});

app.post('/forget', (req, res) => {
  res.cookie('plots', '', { httpOnly: true, maxAge: 0 });
  res.status(204).end();
});

app.listen(3000);
