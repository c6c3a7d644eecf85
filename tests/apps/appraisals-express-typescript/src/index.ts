import express from 'express';
import session from 'express-session';
import { authRouter } from './auth.controller';

const app = express();
app.use(session({ secret: process.env.SESSION_SECRET as string, resave: false, saveUninitialized: true }));
app.use('/auth', authRouter);
app.listen(4000);
