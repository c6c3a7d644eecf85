const { Router } = require('express');

const router = Router();
const granted = new Map();

router.post('/ajax/grantRole', (req, res) => {
  granted.set(req.query.user, req.query.role);
  res.end();
});

router.post('/ajax/revokeRole', (req, res) => {
  granted.delete(req.query.user);
  res.end();
});

module.exports = router;
