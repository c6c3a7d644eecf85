const express = require('express');
const diary = require('./diary');

const app = express();
app.use('/api/diary', diary);
app.use(express.static('client/dist'));
app.listen(process.env.PORT);
