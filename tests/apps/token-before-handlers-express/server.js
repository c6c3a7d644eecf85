const axios = require('axios');
const express = require('express');
const withToken = require('./with-token');

const app = express();
const plans = express.Router();

plans.use(withToken);
plans.get('/links', async (req, res) => {
  const { data } = await axios.get(`https://${process.env.EGNYTE_DOMAIN}.egnyte.com/pubapi/v1/links`, { headers: { Authorization: `Bearer ${res.locals.egnyteToken}` } }); //~ GET /pubapi/v1/links handles=generic
  res.json(data);
});

app.use('/plans', plans);
app.listen(3000);
