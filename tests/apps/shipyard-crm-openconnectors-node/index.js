const express = require('express');
const { ConnectorHub } = require('./hub');

const app = express();
app.use(express.json());
const hub = new ConnectorHub(process.env.OC_USER, process.env.OC_ORG);

app.post('/egnyte/instances', async (req, res) => {
  res.json(await hub.createInstance('egnyte', { code: req.body.code, subdomain: req.body.subdomain }));
});
app.post('/mail/instances', async (req, res) => {
  res.json(await hub.createMailInstance(req.body.user));
});
app.listen(process.env.PORT);
