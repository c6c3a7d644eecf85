const { randomUUID } = require('crypto');
const { Router } = require('express');

const desks = new Map();
const router = Router();

router.post('/exchange', (req, res) => {
  const access_token = randomUUID();
  desks.set(access_token, req.body.badge);
  res.json({ access_token });
});

module.exports = router;
