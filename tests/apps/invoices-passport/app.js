const express = require('express');
const session = require('express-session');
const passport = require('passport');
const RedisStore = require('connect-redis').default;
const { createClient } = require('redis');
const EgnyteStrategy = require('./auth/egnyte-strategy');
const egnyteFor = require('./lib/egnyte');

const redis = createClient({ url: process.env.REDIS_URL });
redis.connect();

passport.use(
  new EgnyteStrategy(
    {
      domain: process.env.EGNYTE_DOMAIN,
      clientID: process.env.EGNYTE_CLIENT_ID,
      clientSecret: process.env.EGNYTE_CLIENT_SECRET,
      callbackURL: 'https://invoices.example.com/auth/egnyte/callback',
      scope: ['Egnyte.filesystem'],
      state: true,
    },
    (accessToken, refreshToken, profile, done) => done(null, { ...profile, accessToken, domain: process.env.EGNYTE_DOMAIN }),
  ),
);
passport.serializeUser((user, done) => done(null, user));
passport.deserializeUser((user, done) => done(null, user));

const app = express();
app.use(express.json());
app.use(session({ store: new RedisStore({ client: redis }), secret: process.env.SESSION_SECRET, resave: false, saveUninitialized: false }));
app.use(passport.initialize());
app.use(passport.session());

app.get('/auth/egnyte', passport.authenticate('egnyte'));
app.get('/auth/egnyte/callback', passport.authenticate('egnyte', { successRedirect: '/', failureRedirect: '/denied' }));

app.get('/invoices', async (req, res, next) => {
  try {
    res.json(await egnyteFor(req.user).list('/Shared/Invoices'));
  } catch (e) {
    next(e);
  }
});

app.post('/invoices/:name/approve', async (req, res, next) => {
  const egnyte = egnyteFor(req.user);
  try {
    await egnyte.lock(`/Shared/Invoices/${req.params.name}`);
    await egnyte.annotate(`/Shared/Invoices/${req.params.name}`, 'approved');
    res.sendStatus(204);
  } catch (e) {
    next(e);
  }
});

app.use((err, req, res, next) => {
  if (err.code === 'EGNYTE_EXPIRED') return res.redirect('/auth/egnyte');
  res.status(500).json({ error: err.message });
});

app.listen(process.env.PORT || 3000);
