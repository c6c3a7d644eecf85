require('dotenv').config();
const express = require('express');
const mongoose = require('mongoose');
const morgan = require('morgan');

mongoose.connect(process.env.MONGO_URI);

const app = express();
app.use(morgan('tiny'));
app.use(express.json());
app.use('/api/egnyte', require('./routes/egnyte'));
app.listen(process.env.PORT || 5000);
