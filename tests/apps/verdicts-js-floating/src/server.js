const axios = require('axios');
const express = require('express');
const { warmUp, announce, listLinks, listGroups, signOut, ROOT, headers } = require('./drive');
const { withFolder, withGroup } = require('./hubs');

const app = express();

app.post('/transfer', (req, res) => {
  withFolder(req.query.hub, (folder, name) => {
    axios.get(`${ROOT}/v1/fs-content/${folder}/${name}`, { headers: headers() }) //~ GET /pubapi/v1/fs-content/{path} handles=generic; EG402
      .then((file) => {
        res.json({ size: file.data.length });
      });
  });
});

app.get('/groups', (req, res) => {
  withGroup(req.query.hub, () => listGroups()).then((groups) => res.json(groups));
});

/** Nobody waits, so that the `catch` around it never sees the failure. */
app.post('/login', (req, res) => {
  try {
    warmUp('Shared/Surveys');
    res.sendStatus(204);
  } catch (error) {
    if (error.response?.status === 401) signOut();
    res.sendStatus(500);
  }
});

app.post('/notes', (req, res) => {
  announce(req.query.text);
  res.sendStatus(202);
});

app.get('/links', async (req, res) => {
  try {
    res.json(await listLinks());
  } catch (error) {
    if (error.response?.status === 401) {
      signOut();
      return res.redirect('/sign-in');
    }
    res.status(502).end();
  }
});

/** The chain ends in a place that tells 401 apart. */
app.delete('/links/:id', (req, res) => {
  axios.delete(`${ROOT}/v1/links/${req.params.id}`, { headers: headers() }) //~ DELETE /pubapi/v1/links/{link_id} handles=specific
    .then(() => res.sendStatus(204))
    .catch((error) => {
      if (error.response && error.response.status === 401) {
        signOut();
        return res.redirect('/sign-in');
      }
      res.sendStatus(502);
    });
});

async function start() {
  app.get('/folders', async (req, res) => {
    try {
      const { data } = await axios.get(`${ROOT}/v1/fs/Shared`, { headers: headers() }); //~ GET /pubapi/v1/fs/{path} handles=specific
      res.json(data);
    } catch (error) {
      if (error.response?.status === 401) return res.redirect('/sign-in');
      res.sendStatus(502);
    }
  });
  app.listen(process.env.PORT);
}

start();
