const crypto = require('node:crypto');
const express = require('express');

const app = express();
app.use(express.json());

const waiting = {};
const visits = {};

// Egnyte posts who asks, what was chosen, and the token to work with.
app.post('/egnyte/weigh', (req, res) => {
  const id = crypto.randomUUID();
  const invocation = req.body;
  waiting[id] = invocation;
  visits[id] = { chosen: invocation.items, at: Date.now() };
  console.log('weighing', id, invocation); //~ EG305
  res.json({ redirect: `https://granary.example.com/weighing/${id}` });
});

app.post('/egnyte/store', (req, res) => {
  const invocation = req.body;
  console.log('storing', invocation.items);
  delete invocation.accessToken;
  console.log('storing for', invocation);
  res.json({ redirect: 'https://granary.example.com/stored' });
});

app.post('/feedback', (req, res) => {
  console.log('feedback', req.body);
  res.json(req.body);
});

app.get('/weighing/:id', (req, res) => {
  res.send(JSON.stringify(waiting[req.params.id])); //~ EG302
});

app.get('/visits/:id', (req, res) => {
  res.send(JSON.stringify(visits[req.params.id]));
});

app.listen(8080);
