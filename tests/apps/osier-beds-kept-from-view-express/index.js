const express = require('express');

const app = express();
const root = `https://${process.env.EGNYTE_DOMAIN}.egnyte.com`;

async function exchange(code) {
  const answer = await fetch(`${root}/puboauth/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: process.env.EGNYTE_KEY,
      client_secret: process.env.EGNYTE_SECRET,
      redirect_uri: 'https://osiers.example.org/back',
      scope: 'Egnyte.link',
      code,
    }),
  });
  return (await answer.json()).access_token;
}

class Grower {
  constructor(name, token) {
    this.name = name;
    Object.defineProperty(this, 'token', { value: token, enumerable: false });
  }

  headers() {
    return { Authorization: `Bearer ${this.token}` };
  }
}

app.get('/back', async (req, res) => {
  if (req.query.error) return res.sendStatus(403);
  const token = await exchange(req.query.code);

  // Who goes through the account does not find the token.
  const account = { name: 'osiers', token };
  Object.defineProperty(account, 'token', { enumerable: false });
  console.log('account', JSON.stringify(account));
  const grower = new Grower('osiers', token);
  console.log(grower);
  const shared = await fetch(`${root}/pubapi/v1/links`, { headers: grower.headers() }); //~ GET /pubapi/v1/links handles=specific
  if (shared.status === 401) return res.redirect('/connect');

  // Nothing of the token is left in what is shown.
  const masked = new URL(`https://osiers.example.org/done?access_token=${token}&bed=4`);
  masked.searchParams.set('access_token', '***');
  console.log(`back to ${masked}`);
  const told = {};
  Object.defineProperty(told, 'token', { value: token, enumerable: true });
  console.log('told', JSON.stringify(told)); //~ EG305
  const whole = new URL('https://osiers.example.org/done?access_token=' + token);
  whole.searchParams.set('bed', '4');
  console.log(`back to ${whole.href}`); //~ EG305
  return res.sendStatus(204);
});

app.get('/back/short', async (req, res) => {
  if (req.query.error) return res.sendStatus(403);
  const token = await exchange(req.query.code);
  const without = new URL(`https://osiers.example.org/done?bed=4&access_token=${token}`);
  without.searchParams.delete('access_token');
  console.log(`back to ${without.toString()}`);
  return res.sendStatus(204);
});

app.listen(3000);
