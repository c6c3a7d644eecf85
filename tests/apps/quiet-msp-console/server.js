import express from 'express';
import { domains } from './msp.js';

const app = express();

app.get('/connect', (req, res) => {
  const back = encodeURIComponent('https://resellers.egnyte.com/accounts/login/');
  res.redirect(`https://${req.query.reseller}.egnyte.com/puboauth/token?client_id=${process.env.MSP_KEY}&redirect_uri=${back}&response_type=token`);
});

app.get('/domains', async (req, res) => {
  const answer = await domains(req.query.reseller, req.get('x-msp-token'));
  if (answer.status === 401) { //~ EG403
    return res.redirect(`/connect?reseller=${req.query.reseller}`);
  }
  res.json(await answer.json());
});

app.listen(3000);
