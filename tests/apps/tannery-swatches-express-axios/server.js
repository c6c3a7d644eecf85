require('dotenv').config();
const crypto = require('crypto');
const express = require('express');
const session = require('express-session');
const egnyte = require('./services/egnyteService');

const app = express();
app.use(session({ secret: process.env.SESSION_SECRET, resave: false, saveUninitialized: false }));
app.use(express.raw({ type: 'image/*', limit: '20mb' }));

app.get('/auth/egnyte', (req, res) => {
  req.session.state = crypto.randomBytes(16).toString('hex');
  req.session.domain = req.query.domain;
  res.redirect(egnyte.getAuthUrl(req.query.domain, req.session.state));
});

app.get('/auth/egnyte/callback', async (req, res) => {
  const { code, state, error } = req.query;
  if (error) return res.redirect('/?error=' + encodeURIComponent(error));
  if (state !== req.session.state) return res.status(403).send('Invalid state');
  req.session.token = await egnyte.exchangeCodeForToken(req.session.domain, code);
  res.redirect('/swatches');
});

app.get('/swatches', async (req, res) => {
  try {
    const folder = await egnyte.listFolder(req.session.domain, req.session.token.access_token, 'Swatches');
    res.json(folder.files);
  } catch (err) { //~ EG403
    res.status(500).json({ message: err.message });
  }
});

app.put('/swatches/:name', async (req, res) => {
  try {
    await egnyte.uploadFile(req.session.domain, req.session.token.access_token, 'Swatches/' + req.params.name, req.body);
    res.sendStatus(204);
  } catch (err) {
    if (err.reconnect) return res.redirect('/auth/egnyte');
    res.status(500).json({ message: err.message });
  }
});

app.listen(process.env.PORT || 3000);
