'use strict';

const express = require('express');
const { EgnyteClient, SignInAgain, Busy } = require('./lib/egnyte');
const connections = require('./lib/connections');

const app = express();

app.use((req, res, next) => {
  connections.of(req).then((c) => { req.egnyte = new EgnyteClient(c.domain, c.token()); next(); }, next);
});

app.get('/ribbons', (req, res, next) => {
  req.egnyte.folder('Shared/Ribbons')
    .then((folder) => res.json(folder.files))
    .catch(SignInAgain, () => res.redirect('/connect'))
    .catch(Busy, (e) => res.status(503).set('Retry-After', String(e.wait)).end())
    .catch(next);
});

app.delete('/ribbons/:name', (req, res, next) => {
  req.egnyte.remove(`Shared/Ribbons/${req.params.name}`)
    .then(() => res.sendStatus(204))
    .catch(SignInAgain, () => res.sendStatus(401))
    .catch(Busy, (e) => res.status(503).set('Retry-After', String(e.wait)).end())
    .catch(next);
});

app.listen(process.env.PORT || 3000);
