const crypto = require('crypto');
const express = require('express');
const EgnyteService = require('../services/egnyteService');

const router = express.Router();

router.get('/connect', (req, res) => {
  req.session.state = crypto.randomBytes(16).toString('hex');
  res.redirect(EgnyteService.getAuthUrl(req.session.state));
});

router.get('/calendar', (req, res) => {
  res.redirect(EgnyteService.getGoogleUrl(req.session.state));
});

router.get('/:walk', async (req, res, next) => {
  try {
    const egnyte = new EgnyteService(req.session.token);
    const folder = await egnyte.getFolder(`/Shared/Walks/${req.params.walk}`);
    const users = await egnyte.getUsers();
    res.render('walk', { folder, users });
  } catch (err) {
    next(err);
  }
});

router.post('/leavers/:group', async (req, res, next) => {
  try {
    const egnyte = new EgnyteService(req.session.token);
    const group = await egnyte.getGroup(req.params.group);
    await Promise.all(group.members.map((member) => egnyte.deactivate(member.value)));
    res.sendStatus(204);
  } catch (err) {
    next(err);
  }
});

module.exports = router;
