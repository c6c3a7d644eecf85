const https = require('https');
const { parse } = require('url');

const BASE = 'https://acme.egnyte.com/pubapi/v1/';

/** Sends what the core module is told in parts, each read off a whole address. */
class Wire {
  constructor(token) {
    this.token = token;
    this.origin = 'https://acme.egnyte.com';
  }

  ask(endpoint, { method = 'GET', body } = {}) {
    const whole = endpoint.startsWith('http') ? endpoint : `${this.origin}${endpoint}`;
    const address = new URL(whole);
    return new Promise((resolve, reject) => {
      const request = https.request(
        {
          hostname: address.hostname,
          port: address.port || 443,
          path: address.pathname + address.search,
          method,
          headers: { Authorization: `Bearer ${this.token}` },
        },
        (response) => {
          const parts = [];
          response.on('data', (part) => parts.push(part));
          response.on('end', () => resolve({ status: response.statusCode, text: Buffer.concat(parts).toString() }));
        },
      );
      request.on('error', reject);
      if (body) request.write(JSON.stringify(body));
      request.end();
    });
  }

  links() {
    return this.ask('/pubapi/v1/links?count=50'); //~ GET /pubapi/v1/links
  }

  forget(id) {
    return this.ask(`/pubapi/v1/links/${id}`, { method: 'DELETE' }); //~ DELETE /pubapi/v1/links/{link_id}
  }

  whole() {
    return this.ask('https://acme.egnyte.com/pubapi/v1/userinfo'); //~ GET /pubapi/v1/userinfo
  }

  elsewhere() {
    return this.ask('https://hooks.example.com/pubapi/v1/links');
  }
}

/** The older way to take an address apart. */
function groups(token, done) {
  const { host, path } = parse(`${BASE.replace('v1', 'v2')}groups`); //~ GET /pubapi/v2/groups
  https.get({ host, path, headers: { Authorization: `Bearer ${token}` } }, done);
}

/** Paths with and without a slash, and bases with and without one. */
function given(token, path, base = BASE) {
  const bare = path.startsWith('/') ? path.slice(1) : path;
  const root = base.endsWith('/') ? base.slice(0, -1) : base;
  return fetch(`${root}/${bare}`, { headers: { Authorization: `Bearer ${token}` } });
}

const bookmarks = (token) => given(token, '/bookmarks'); //~ GET /pubapi/v1/bookmarks
const events = (token) => given(token, 'events/cursor'); //~ GET /pubapi/v1/events/cursor
const cut = (token) => given(token, 'x/links'.substr(2, 5)); //~ GET /pubapi/v1/links

/** Where a browser came to is no address that is called. */
function landed(request, response) {
  const came = new URL(request.url, 'http://127.0.0.1');
  response.end(came.pathname === '/pubapi/v1/links' ? 'yes' : 'no');
}

const shown = (token) => console.log('signed in with', `${token.slice(0, 4)}…`);

module.exports = { Wire, groups, bookmarks, events, cut, landed, shown };
