var request = require('request');

var root = 'https://' + process.env.EGNYTE_DOMAIN + '.egnyte.com/pubapi/v1';
var headers = { Authorization: 'Bearer ' + process.env.EGNYTE_TOKEN };

/** With a transport error there is no answer: what is asked of it there is never asked on 401. */
function download(path, done) {
  request({ url: root + '/fs-content/' + path, headers: headers, encoding: null }, function (error, response, body) { //~ GET /pubapi/v1/fs-content/{path} handles=none; EG401
    if (error != null) {
      console.log(error);
      if (body.errors != null) console.log(body.errors);
      return done(error);
    }
    done(null, body);
  });
}

function list(path, done) {
  request({ url: root + '/fs/' + path, headers: headers, json: true }, function (err, res, body) { //~ GET /pubapi/v1/fs/{path} handles=none; EG401
    if (!err) {
      done(null, body.folders);
    } else {
      console.error('listing failed', res && res.statusCode === 401 ? 'sign in again' : err.message);
      done(err);
    }
  });
}

/** Behind the branch for the transport error the answer is looked at. */
function links(done) {
  request({ url: root + '/links', headers: headers, json: true }, function (err, res, body) { //~ GET /pubapi/v1/links handles=specific
    if (err) {
      return done(err);
    }
    if (res.statusCode === 401) return done(new Error('sign in again'));
    done(null, body.ids);
  });
}

/** One condition for both. */
function notes(done) {
  request({ url: root + '/notes', headers: headers, json: true }, function (err, res, body) { //~ GET /pubapi/v1/notes handles=generic
    if (err || res.statusCode !== 200) { //~ EG402
      return done(err || new Error('no notes'));
    }
    done(null, body.notes);
  });
}

function remove(path, done) {
  request({ method: 'DELETE', url: root + '/fs/' + path, headers: headers }, function (err, res) { //~ DELETE /pubapi/v1/fs/{path} handles=generic
    if (err || res.statusCode >= 400) { //~ EG402
      if (res && res.statusCode === 404) return done(null);
      return done(new Error('not deleted'));
    }
    done(null);
  });
}

function search(text, done) {
  request({ url: root + '/search', qs: { query: text }, headers: headers, json: true }, function (err, res, body) { //~ GET /pubapi/v1/search handles=specific
    if (err === null && res.statusCode === 200) {
      done(null, body.results);
    } else if (!err && res.statusCode === 401) {
      done(new Error('sign in again'));
    } else {
      done(err);
    }
  });
}

module.exports = { download, list, links, notes, remove, search };
download(process.argv[2], console.log);
list(process.argv[2], console.log);
links(console.log);
notes(console.log);
remove(process.argv[2], console.log);
search(process.argv[2], console.log);
