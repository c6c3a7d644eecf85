import express from 'express';
import session from 'express-session';
import helmet from 'helmet';
import csrf from 'csurf';
import jwt from 'jsonwebtoken';
import { config } from './config';
import { egnyte, egnyteErrors } from './routes/egnyte';

const app = express();
app.use(helmet());
app.use(express.json());
app.use(session({ secret: config.sessionSecret, resave: false, saveUninitialized: false, cookie: { secure: true, httpOnly: true } }));
app.post('/api/session', (req, res) => {
  const token = jwt.sign({ sub: req.user!.id }, config.sessionSecret, { expiresIn: '8h' });
  res.json({ token, csrfToken: req.csrfToken() });
});
app.use(csrf());
app.use((req, res, next) => {
  res.cookie('XSRF-TOKEN', req.csrfToken());
  next();
});
app.use('/api/egnyte', egnyte);
app.use(egnyteErrors);
app.listen(config.port);
