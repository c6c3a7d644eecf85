const { Router } = require('express');

const router = Router();

router.get('/token', (req, res) => {
  res.json({ token: req.session.egnyteToken }); //~ EG302
});

router.get('/session', (req, res) => {
  const { egnyte } = req.session;
  if (!egnyte) return res.sendStatus(401);
  res.json({ user: req.session.user, ...egnyte }); //~ EG302
});

module.exports = router;
