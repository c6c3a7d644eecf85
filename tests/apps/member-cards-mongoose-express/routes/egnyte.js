const express = require('express');
const axios = require('axios');
const User = require('../models/User');

const router = express.Router();

router.get('/callback', async (req, res, next) => {
  try {
    const { data } = await axios.post(
      `https://${process.env.EGNYTE_DOMAIN}.egnyte.com/puboauth/token`,
      new URLSearchParams({
        client_id: process.env.EGNYTE_CLIENT_ID,
        client_secret: process.env.EGNYTE_CLIENT_SECRET,
        redirect_uri: 'https://members.example.com/egnyte/callback',
        code: req.query.code,
        grant_type: 'authorization_code',
      }),
    );
    await User.findByIdAndUpdate(req.user.id, { //~ EG303
      $set: { 'egnyte.domain': process.env.EGNYTE_DOMAIN, 'egnyte.accessToken': data.access_token },
    });
    res.redirect('/cards');
  } catch (err) {
    next(err);
  }
});

router.get('/cards', async (req, res, next) => {
  try {
    const user = await User.findById(req.user.id);
    const { data } = await axios.get(`https://${user.egnyte.domain}.egnyte.com/pubapi/v1/fs/Shared/Cards`, { //~ GET /pubapi/v1/fs/{path}
      headers: { Authorization: `Bearer ${user.egnyte.accessToken}` },
    });
    res.json(data);
  } catch (err) {
    if (err.response?.status === 401) return res.redirect('/egnyte/connect');
    next(err);
  }
});

router.delete('/disconnect', async (req, res) => { //~ EG309
  await User.findByIdAndUpdate(req.user.id, { $unset: { egnyte: 1 } });
  res.status(204).end();
});

router.delete('/mailing', async (req, res) => {
  await User.findByIdAndUpdate(req.user.id, { $unset: { mailing: 1 } });
  res.status(204).end();
});

module.exports = router;
