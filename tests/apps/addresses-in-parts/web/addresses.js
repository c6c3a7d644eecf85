const url = require('node:url');
const queryString = require('query-string');

const auth = (token) => ({ headers: { Authorization: `Bearer ${token}` } });

async function links(domain, token) {
  const address = url.format({ protocol: 'https', hostname: `${domain}.egnyte.com`, pathname: '/pubapi/v1/links', query: { limit: 5 } }); //~ GET /pubapi/v1/links
  const res = await fetch(address, auth(token));
  return res.json();
}

async function users(domain, token) {
  const address = queryString.stringifyUrl({ url: `https://${domain}.egnyte.com/pubapi/v2/users`, query: { count: 5 } }); //~ GET /pubapi/v2/users
  const res = await fetch(address, auth(token));
  return res.json();
}

async function tickets(domain, token) {
  const address = url.format({ protocol: 'https', hostname: `${domain}.tickets.example`, pathname: '/pubapi/v1/links' });
  const res = await fetch(address, auth(token));
  return res.json();
}

module.exports = { links, users, tickets };
