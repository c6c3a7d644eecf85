const { Router } = require('express');

const router = Router();

router.get('/auth', (req, res) => {
  const params = new URLSearchParams({
    client_id: process.env.DOCUSIGN_CLIENT_ID,
    redirect_uri: `${process.env.APP_URL}/docusign/callback`,
    response_type: 'code',
    scope: 'signature',
  });
  res.redirect(`https://account-d.docusign.com/oauth/auth?${params}`);
});

module.exports = router;
