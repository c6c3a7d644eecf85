var Client = require('./lib/client');

var client = new Client({ subdomain: process.env.EGNYTE_DOMAIN, token: process.env.EGNYTE_TOKEN });
client.on('signedOut', function () {
  process.exit(2);
});
client.users(function (err, page) {
  if (err) throw err;
  page.resources.forEach(function (user) {
    client.group(user.groups[0], function (failure, group) {
      console.log(user.userName, failure ? '?' : group.displayName);
    });
  });
});
