const express = require('express');
const connection = require('./routes/connection');
const desk = require('./routes/desk');

const app = express();
app.use(express.json());
app.use('/api/egnyte', connection);
app.use('/api/desk', desk);
app.listen(process.env.PORT || 4000);
