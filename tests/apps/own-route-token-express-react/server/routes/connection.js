const { Router } = require('express');
const connection = require('../controllers/connection');

const router = Router();
router.post('/exchange', connection.exchange);
router.get('/status', connection.status);

module.exports = router;
