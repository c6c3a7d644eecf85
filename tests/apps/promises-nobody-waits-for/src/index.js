const axios = require('axios');

const root = (domain) => `https://${domain}.egnyte.com/pubapi`;
const bearer = (token) => ({ headers: { Authorization: `Bearer ${token}` } });

/** Sent and forgotten: neither this package nor its caller learns of a failure. */
function mark(domain, token, path) {
  axios.post(`${root(domain)}/v1/notes`, { path, body: 'seen' }, bearer(token)); //~ POST /pubapi/v1/notes handles=generic; EG402
}

async function share(domain, token, path) {
  axios.post(`${root(domain)}/v1/links`, { path, type: 'file' }, bearer(token)); //~ POST /pubapi/v1/links handles=generic; EG402
  return path;
}

function ping(domain, token) {
  fetch(`${root(domain)}/v1/userinfo`, bearer(token)); //~ GET /pubapi/v1/userinfo handles=none; EG401
}

/** The caller gets the promise, and with it what is raised. */
function groups(domain, token) {
  return axios.get(`${root(domain)}/v2/groups`, bearer(token)); //~ GET /pubapi/v2/groups handles=unknown
}

async function unshare(domain, token, id) {
  await axios.delete(`${root(domain)}/v1/links/${id}`, bearer(token)); //~ DELETE /pubapi/v1/links/{link_id} handles=unknown
}

/** The caller's function gets both. */
function users(domain, token, done) {
  axios.get(`${root(domain)}/v2/users`, bearer(token)).then((answer) => done(null, answer.data), done); //~ GET /pubapi/v2/users handles=unknown
}

module.exports = { mark, share, ping, groups, unshare, users };
