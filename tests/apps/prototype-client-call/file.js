var Vault = require('./lib/vault');

var vault = new Vault(process.env.EGNYTE_DOMAIN, process.env.EGNYTE_TOKEN);

vault.findLinks({ path: '/Shared/Deeds' }, function (err, found) {
  if (err) return console.error('no links');
  found.ids.forEach(function (id) {
    vault.dropLink(id, function (failed) {
      if (failed) console.error('kept', id);
    });
  });
});
