'use strict';

var async = require('async');
var Egnyte = require('../lib/egnyte');

var egnyte = Egnyte(process.env.EGNYTE_DOMAIN, process.env.EGNYTE_TOKEN);

egnyte.folder('/Shared/Tickets', function (err, listing) {
  if (err) return finish(err);
  async.eachLimit(listing.files, 2, function (file, next) {
    egnyte.createLink(file.path, function (err, link) {
      if (err) return next(err);
      console.log(file.name, link.links[0].url);
      next();
    });
  }, finish);
});

function finish(err) {
  if (!err) return;
  if (err instanceof Egnyte.EgnyteError && err.signedOut()) {
    console.error('Sign in to Egnyte again: https://ferry.example.com/connect');
    process.exit(2);
  }
  throw err;
}
