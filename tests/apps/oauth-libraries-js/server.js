import express from 'express';
import passport from 'passport';
import { signIn } from './signin.js';
import { strategy } from './strategy.js';
import { shelves } from './shelves.js';

const app = express();
passport.use('egnyte', strategy);
app.get('/egnyte', passport.authenticate('egnyte'));
app.get('/egnyte/admin', (req, res) => res.redirect(signIn(req.sessionID)));
app.get('/shelves', async (req, res) => {
  const answer = await shelves(req.user.token);
  if (answer.status === 401) { //~ EG403
    return res.redirect('/egnyte');
  }
  res.json(await answer.json());
});
app.listen(3000);
