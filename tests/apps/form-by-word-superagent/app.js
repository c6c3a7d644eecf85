const express = require('express');
const session = require('express-session');

const app = express();
app.set('view engine', 'ejs');
app.use(session({ secret: process.env.SECRET, resave: false, saveUninitialized: false }));
app.use(require('./routes/auth'));
app.use(require('./routes/picker'));
app.listen(process.env.PORT);
