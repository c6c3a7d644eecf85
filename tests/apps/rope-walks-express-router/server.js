const express = require('express');
const session = require('express-session');
const config = require('./config');
const walks = require('./routes/walks');

const app = express();
app.use(session({ secret: config.sessionSecret, resave: false, saveUninitialized: false }));
app.use('/walks', walks);

app.use((err, req, res, next) => {
  if (err.response && err.response.status === 401) {
    return res.redirect('/walks/connect');
  }
  res.status(500).json({ message: 'Something went wrong' });
});

app.listen(config.port);
