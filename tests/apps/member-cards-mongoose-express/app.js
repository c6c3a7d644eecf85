const express = require('express');
const mongoose = require('mongoose');
const passport = require('passport');

mongoose.connect(process.env.MONGO_URL);
const app = express();
app.use(passport.initialize());
app.use('/egnyte', passport.authenticate('session'), require('./routes/egnyte'));
app.listen(process.env.PORT || 3000);
