process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0'; //~ EG502
const cookieParser = require('cookie-parser');
const crypto = require('crypto');
const express = require('express');
const got = require('got');

const BACK = 'https://tenders.example.com/egnyte/back';

express()
  .use(cookieParser(process.env.COOKIE_KEY))
  .get('/egnyte', (req, res) => {
    const state = crypto.randomBytes(16).toString('base64url');
    const query = new URLSearchParams({ client_id: process.env.KEY, redirect_uri: BACK, response_type: 'code', scope: 'Egnyte.filesystem', state });
    res.cookie('state', state, { httpOnly: true, signed: true }).cookie('domain', req.query.domain, { httpOnly: true });
    res.redirect(`https://${req.query.domain}.egnyte.com/puboauth/token?${query}`);
  })
  .get('/egnyte/back', async (req, res, next) => {
    if (req.query.error) return res.redirect('/?declined');
    if (req.query.state !== req.signedCookies.state) return res.sendStatus(403);
    try {
      const { access_token, expires_in } = await got
        .post(`https://${req.cookies.domain}.egnyte.com/puboauth/token`, {
          form: { client_id: process.env.KEY, client_secret: process.env.SECRET, redirect_uri: BACK, code: req.query.code, grant_type: 'authorization_code' },
        })
        .json();
      res.cookie('tenders', access_token, { maxAge: expires_in * 1000, secure: true, sameSite: 'lax' }); //~ EG302
      res.cookie('tenders_sealed', access_token, { httpOnly: true, secure: true });
      res.redirect('/');
    } catch (error) {
      next(error);
    }
  })
  .listen(8080);
