const express = require('express');
const session = require('express-session');

const app = express();
app.use(session({ secret: process.env.SESSION_SECRET, resave: false, saveUninitialized: false }));
app.use('/egnyte', require('./routes/egnyte'));
app.use('/docusign', require('./routes/docusign'));
app.listen(process.env.PORT || 3000);
