// The seed bank's desk. Leaving the desk and parting from Egnyte are two things: the second tells Egnyte.
import express from 'express';
import session from 'express-session';
import { forgetConnection, connectionOf } from './connections.js';

const app = express();
app.use(session({ secret: process.env.SESSION_SECRET, resave: false, saveUninitialized: false }));

// Ends the visit; the bank stays connected.
app.post('/logout', (req, res) => {
  req.session.destroy(() => res.redirect('/'));
});

app.post('/egnyte/disconnect', async (req, res) => {
  const { domain, token } = await connectionOf(req.session.curator);
  const answer = await fetch(`https://${domain}.egnyte.com/pubapi/v1/tokens/revoke`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ token }),
  });
  if (!answer.ok) return res.status(502).send('Egnyte did not take the token back, try again');
  await forgetConnection(req.session.curator);
  res.redirect('/settings');
});

app.post('/herbarium/disconnect', async (req, res) => {
  delete req.session.herbariumToken;
  res.redirect('/settings');
});

app.listen(8080);
