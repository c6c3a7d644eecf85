const crypto = require('crypto');
const express = require('express');
const superagent = require('superagent');

const router = express.Router();
const callback = 'https://picker.stonecross.example/auth/done';

router.get('/auth', (req, res) => {
  req.session.domain = req.query.domain;
  req.session.nonce = crypto.randomBytes(16).toString('hex');
  const url = new URL(`https://${req.query.domain}.egnyte.com/puboauth/token`);
  url.searchParams.set('client_id', process.env.EGNYTE_KEY);
  url.searchParams.set('redirect_uri', callback);
  url.searchParams.set('scope', 'Egnyte.filesystem');
  url.searchParams.set('response_type', 'code');
  url.searchParams.set('state', req.session.nonce);
  res.redirect(url.toString());
});

router.get('/auth/done', async (req, res, next) => {
  const { code, state, error } = req.query;
  if (error) return res.redirect('/?refused');
  if (state !== req.session.nonce) return res.sendStatus(400);
  try {
    const answer = await superagent
      .post(`https://${req.session.domain}.egnyte.com/puboauth/token`)
      .type('form')
      .send({
        client_id: process.env.EGNYTE_KEY,
        client_secret: process.env.EGNYTE_SECRET,
        redirect_uri: callback,
        grant_type: 'authorization_code',
        code,
      });
    req.session.egnyte = answer.body.access_token;
    res.redirect('/picker');
  } catch (e) {
    next(e);
  }
});

module.exports = router;
