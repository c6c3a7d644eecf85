import express from 'express';
import session from 'express-session';

const { EGNYTE_ID, EGNYTE_SECRET } = process.env;
const RETURN_TO = 'https://field.example.com/egnyte/return';
const app = express();
app.use(session({ secret: process.env.SESSION_SECRET, resave: false, saveUninitialized: false }));

app.get('/egnyte/start', (req, res) => {
  req.session.base = `https://${req.query.account}.egnyte.com`;
  const url =
    req.session.base + '/puboauth/token?' +
    'client_id=' + EGNYTE_ID +
    '&client_secret=' + EGNYTE_SECRET + //~ EG212
    '&redirect_uri=' + RETURN_TO +
    '&scope=Egnyte.filesystem' +
    '&state=field-reports' + //~ EG206
    '&response_type=code';
  res.redirect(url);
});

app.get('/egnyte/return', async (req, res) => {
  if (req.query.error) return res.status(403).send('Not connected');
  if (req.query.state !== 'field-reports') return res.status(400).end();
  const answer = await fetch(`${req.session.base}/puboauth/token`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    body: `client_id=${EGNYTE_ID}&client_secret=${EGNYTE_SECRET}&redirect_uri=${RETURN_TO}&code=${req.query.code}&grant_type=authorization_code`,
  });
  req.session.token = (await answer.json()).access_token;
  res.redirect('/reports');
});

app.get('/reports', async (req, res) => {
  const answer = await fetch(`${req.session.base}/pubapi/v1/fs/Shared/Reports`, { //~ GET /pubapi/v1/fs/{path}
    headers: { Authorization: `Bearer ${req.session.token}` },
  });
  res.json(await answer.json());
});

app.listen(3000);
