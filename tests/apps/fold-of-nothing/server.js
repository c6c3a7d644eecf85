const express = require('express');
const client = require('./client');

const app = express();
const vault = () => client(`${process.env.EGNYTE_DOMAIN}.egnyte.com`, process.env.EGNYTE_TOKEN);

app.get('/groups', async (req, res, next) => {
  try {
    res.json(await vault().read({ base: '/groups', version: 'v2' })); //~ GET /pubapi/v2/groups handles=specific
  } catch (error) {
    next(error);
  }
});

app.delete('/links/:id', async (req, res, next) => {
  try {
    res.json(await vault().drop({ base: '/links/{id}', params: { id: req.params.id } })); //~ DELETE /pubapi/v1/links/{link_id} handles=specific
  } catch (error) {
    next(error);
  }
});

app.use((error, req, res, next) => {
  if (error.status === 401) return res.redirect('/connect');
  if (error.status === 429) return res.set('Retry-After', error.wait).status(503).end();
  return res.status(500).end();
});

app.listen(3000);
