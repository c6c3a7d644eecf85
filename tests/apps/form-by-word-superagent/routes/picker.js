const router = require('express').Router();

router.get('/picker', (req, res) => {
  if (!req.session.egnyte) return res.redirect('/auth');
  res.render('picker', { domain: req.session.domain, token: req.session.egnyte }); //~ EG302
});

module.exports = router;
