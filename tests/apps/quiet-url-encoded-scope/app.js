var express = require('express');
var crypto = require('crypto');
var request = require('request');

var app = express();
var states = {};

app.get('/connect', function (req, res) {
  var state = crypto.randomBytes(12).toString('hex');
  states[state] = true;
  res.redirect('https://' + req.query.domain + '.egnyte.com/puboauth/token?client_id=' + process.env.EGNYTE_KEY +
    '&redirect_uri=https%3A%2F%2Fbinderly.example%2Fback&response_type=code&state=' + state +
    '&scope=Egnyte.filesystem+Egnyte.permission%20Egnyte.user');
});

app.get('/people', function (req, res, next) {
  request({
    //~^ GET /pubapi/v2/users handles=specific
    url: 'https://' + req.query.domain + '.egnyte.com/pubapi/v2/users?count=100',
    auth: { bearer: req.get('x-egnyte-token') },
    json: true
  }, function (error, response, body) {
    if (error) return next(error);
    if (response.statusCode === 401) return res.redirect('/connect?domain=' + req.query.domain); //~ EG403
    res.json(body.resources);
  });
});

app.get('/roles', function (req, res, next) {
  var url = 'https://' + req.query.domain + '.egnyte.com/pubapi/v2/perms' + req.query.path;
  request.get(url, { auth: { bearer: req.get('x-egnyte-token') } }, function (error, response, body) { //~ GET /pubapi/v2/perms/{path} handles=specific
    if (error) return next(error);
    if (response.statusCode == 401) return res.redirect('/connect?domain=' + req.query.domain);
    res.send(body);
  });
});

app.put('/binders/:name', function (req, res, next) {
  var options = {
    method: 'POST',
    uri: 'https://' + req.query.domain + '.egnyte.com/pubapi/v1/fs/Shared/Binders/' + req.params.name,
    headers: { Authorization: 'Bearer ' + req.get('x-egnyte-token') },
    json: { action: 'add_folder' }
  };
  request(options, function (error, response) { //~ POST /pubapi/v1/fs/{path} handles=specific
    if (error) return next(error);
    res.sendStatus(response.statusCode === 401 ? 409 : 204);
  });
});

app.listen(3000);
