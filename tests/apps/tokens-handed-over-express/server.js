'use strict';
const express = require('express');
const app = express();
app.use(express.json());
app.use('/vendors', require('./routes/vendors'));
app.listen(process.env.PORT || 3000);
