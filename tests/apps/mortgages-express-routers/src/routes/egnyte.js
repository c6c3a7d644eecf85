const { Router } = require('express');
const axios = require('axios');
const qs = require('querystring');

const router = Router();
const { EGNYTE_CLIENT_ID, EGNYTE_CLIENT_SECRET, APP_URL } = process.env;

router.get('/auth', (req, res) => {
  req.session.domain = req.query.domain;
  const params = new URLSearchParams({
    client_id: EGNYTE_CLIENT_ID,
    redirect_uri: `${APP_URL}/egnyte/callback`,
    response_type: 'code',
    scope: 'Egnyte.filesystem Egnyte.link',
  });
  res.redirect(`https://${req.query.domain}.egnyte.com/puboauth/token?${params}`); //~ EG205
});

router.get('/callback', async (req, res, next) => {
  const { code, error } = req.query;
  if (error) {
    return res.status(403).send('Egnyte access was declined');
  }
  try {
    await axios.post(
      `https://${req.session.domain}.egnyte.com/puboauth/token`,
      qs.stringify({
        grant_type: 'authorization_code',
        client_id: EGNYTE_CLIENT_ID,
        client_secret: EGNYTE_CLIENT_SECRET,
        redirect_uri: `${APP_URL}/egnyte/callback`,
        code,
      }),
    );
    res.redirect('/');
  } catch (err) {
    next(err);
  }
});

module.exports = router;
