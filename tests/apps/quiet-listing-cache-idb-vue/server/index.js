import { randomBytes } from 'node:crypto';
import express from 'express';
import session from 'express-session';

const app = express();
const callback = 'https://signs.example.com/egnyte/callback';

app.use(
  session({
    secret: process.env.SESSION_SECRET,
    resave: false,
    saveUninitialized: false,
    cookie: { httpOnly: true, secure: true, sameSite: 'lax' },
  }),
);

app.get('/egnyte/connect', (req, res) => {
  req.session.state = randomBytes(16).toString('hex');
  req.session.domain = req.query.domain ?? req.session.domain;
  const query = new URLSearchParams({
    client_id: process.env.EGNYTE_KEY,
    redirect_uri: callback,
    scope: 'Egnyte.filesystem',
    response_type: 'code',
    state: req.session.state,
  });
  res.redirect(`https://${req.session.domain}.egnyte.com/puboauth/token?${query}`);
});

app.get('/egnyte/callback', async (req, res) => {
  if (req.query.error || req.query.state !== req.session.state) return res.sendStatus(403);
  const answer = await fetch(`https://${req.session.domain}.egnyte.com/puboauth/token`, {
    method: 'POST',
    body: new URLSearchParams({
      client_id: process.env.EGNYTE_KEY,
      client_secret: process.env.EGNYTE_SECRET,
      redirect_uri: callback,
      code: req.query.code,
      grant_type: 'authorization_code',
    }),
  });
  const { access_token } = await answer.json();
  req.session.token = access_token;
  res.redirect('/');
});

app.get('/api/signs/:folder', async (req, res) => {
  if (!req.session.token) return res.sendStatus(401);
  const { domain, token } = req.session;
  const offset = Number(req.query.page || 0);
  const answer = await fetch( //~ GET /pubapi/v1/fs/{path}
    `https://${domain}.egnyte.com/pubapi/v1/fs/Shared/Signs/${encodeURIComponent(req.params.folder)}?offset=${offset}&count=100`,
    { headers: { Authorization: `Bearer ${token}` } },
  );
  if (answer.status === 401) {
    delete req.session.token;
    return res.sendStatus(401);
  }
  const listing = await answer.json();
  const entries = (listing.files ?? []).map(({ path, name, size, checksum }) => ({ path, name, size, checksum }));
  const nextPageToken = offset + entries.length < listing.total_count ? String(offset + entries.length) : null;
  res.json({ entries, nextPageToken });
});

app.use(express.static('dist'));
app.listen(process.env.PORT ?? 8080);
