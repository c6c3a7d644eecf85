var harbours = require('../../');

// Names neither the client nor where it goes.
module.exports = function (account, done) {
  var harbour = harbours.connect(account);

  harbour.ask('/userinfo', function (err, me) { //~ GET /pubapi/v1/userinfo
    if (err) return done(err);
    harbour.ask('/moorings', { method: 'POST', body: { name: me.username } }, done); //~ POST /pubapi/v1/moorings; EG505:note
  });
};
