const express = require('express');
const claims = require('./routes/claims');
const { reconnect } = require('./middleware/reconnect');

const app = express();
app.use(express.json());
app.use('/claims', claims);
app.use(reconnect);
app.listen(process.env.PORT || 3000);
