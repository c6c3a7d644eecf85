var crypto = require('crypto');
var express = require('express');
var EgnyteClient = require('./lib/egnyte');

var app = express();

app.get('/login', function (req, res) {
  res.redirect(EgnyteClient.loginUrl(crypto.randomBytes(8).toString('hex')));
});

app.get('/dues/:ship', function (req, res, next) {
  new EgnyteClient(process.env.TOKEN).list('Shared/Dues/' + req.params.ship, function (err, folder) {
    if (err && err.reconnect) return res.redirect('/login');
    if (err) return next(err);
    res.json(folder);
  });
});

app.get('/groups', function (req, res, next) {
  new EgnyteClient(process.env.TOKEN).groups(function (err, groups) {
    if (err && err.reconnect) return res.redirect('/login');
    res.json(groups);
  });
});

app.listen(3000);
