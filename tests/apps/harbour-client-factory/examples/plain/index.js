var express = require('express');
var harbours = require('../../');

var app = express();

app.get('/', function (req, res) {
  var harbour = harbours.connect(req.session.account);

  harbour.ask('userinfo', function (err, me) { //~ GET /pubapi/v1/userinfo
    if (err) return res.send(err.message);
    harbour.ask('/links', { method: 'POST', body: { path: '/Shared/Tides' } }, function (err, link) { //~ POST /pubapi/v1/links
      res.send(me.username + (err || link.id));
    });
  });
});

app.listen(3000);
