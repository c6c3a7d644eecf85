const express = require('express');
const axios = require('axios');
const User = require('../models/User');
const auth = require('../middleware/auth');

const router = express.Router();

router.get('/callback', auth, async (req, res) => {
  try {
    const params = new URLSearchParams();
    params.append('client_id', process.env.EGNYTE_CLIENT_ID);
    params.append('client_secret', process.env.EGNYTE_CLIENT_SECRET);
    params.append('redirect_uri', process.env.EGNYTE_REDIRECT_URI);
    params.append('code', req.query.code);
    params.append('grant_type', 'authorization_code');

    const user = await User.findById(req.user.id);
    const response = await axios.post(`https://${user.egnyte.domain}.egnyte.com/puboauth/token`, params);
    user.egnyte.accessToken = response.data.access_token; //~ EG303
    user.egnyte.connectedAt = new Date();
    await user.save();
    res.redirect('/dashboard');
  } catch (err) {
    console.error('Egnyte callback failed', err.message);
    res.status(500).json({ message: 'Server error' });
  }
});

router.get('/me', auth, async (req, res) => {
  const user = await User.findById(req.user.id);
  res.json({ email: user.email, connected: Boolean(user.egnyte.accessToken) });
});

router.get('/profile', auth, async (req, res) => {
  const user = await User.findById(req.user.id);
  res.json({ email: user.email, token: user.egnyte.accessToken }); //~ EG302
});

router.get('/worksheets', auth, async (req, res) => {
  const user = await User.findById(req.user.id);
  try {
    const { data } = await axios.get(`https://${user.egnyte.domain}.egnyte.com/pubapi/v1/fs/Shared/Worksheets`, { //~ GET /pubapi/v1/fs/{path} handles=specific
      headers: { Authorization: `Bearer ${user.egnyte.accessToken}` },
    });
    res.json(data);
  } catch (err) {
    if (err.response && err.response.status === 401) {
      return res.status(409).json({ message: 'Reconnect Egnyte' });
    }
    res.status(500).json({ message: 'Server error' });
  }
});

router.delete('/disconnect', auth, async (req, res) => { //~ EG309
  await User.findByIdAndUpdate(req.user.id, { $unset: { 'egnyte.accessToken': '' } });
  res.json({ disconnected: true });
});

module.exports = router;
