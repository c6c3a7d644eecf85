const express = require('express');
const crypto = require('crypto');

const app = express();

app.get('/connect', (req, res) => {
  req.session.state = crypto.randomUUID();
  res.redirect(`https://${req.query.domain}.egnyte.com/puboauth/token?client_id=${process.env.EGNYTE_KEY}&redirect_uri=https://plans.example/egnyte&response_type=code&scope=Egnyte.filesystem&state=${req.session.state}`);
});

app.listen(3000);
