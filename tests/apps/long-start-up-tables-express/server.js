const express = require('express');

const app = express();

// Every label there may be, made once.
const units = ['mm', 'cm', 'm', 'km', 'in', 'ft', 'yd', 'mi', 'nmi', 'ftm', 'cbl', 'lea', 'px', 'pt', 'pc', 'em'];
const ranks = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30];
const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l', 'm', 'n', 'o', 'p', 'q', 'r', 's', 't', 'u', 'v', 'w', 'x'];
const table = {};
for (const name of names) {
  for (const unit of units) {
    for (const rank of ranks) {
      table[`${name}.${unit}.${rank}`] = { name, unit, rank, label: `${rank} ${unit} at ${name}` };
    }
  }
}

app.get('/labels', (req, res) => res.json(table));

app.get('/tides', async (req, res) => {
  const answer = await fetch(`https://${process.env.EGNYTE_DOMAIN}.egnyte.com/pubapi/v1/fs/Shared/Tides`, { //~ GET /pubapi/v1/fs/{path} handles=specific
    headers: { Authorization: `Bearer ${req.session.token}` },
  });
  if (answer.status === 401) return res.redirect('/sign-in');
  if (answer.status === 429) return res.status(503).set('Retry-After', answer.headers.get('retry-after')).end();
  res.json(await answer.json());
});

app.get('/events', async (req, res) => {
  const answer = await fetch(`https://${process.env.EGNYTE_DOMAIN}.egnyte.com/pubapi/v2/events/cursor`, { //~ GET /pubapi/v2/events/cursor handles=specific
    headers: { Authorization: `Bearer ${req.session.token}` },
  });
  if (answer.status === 401) return res.redirect('/sign-in');
  if (answer.status === 429) return res.status(503).set('Retry-After', answer.headers.get('retry-after')).end();
  res.json(await answer.json());
});

app.listen(3000);
