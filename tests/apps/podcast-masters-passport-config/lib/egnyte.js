const config = require('config');
const superagent = require('superagent');

const base = `https://${config.get('egnyte.domain')}.egnyte.com/pubapi`;

class EgnyteError extends Error {}

async function call(request, token) {
  try {
    const res = await request.set('Authorization', `Bearer ${token}`);
    return res.body;
  } catch (err) {
    if (err.status === 401) throw new EgnyteError('reconnect');
    throw err;
  }
}

module.exports = {
  EgnyteError,
  list: (token, show) => call(superagent.get(`${base}/v1/fs/Shared/Podcast/${show}`), token), //~ GET /pubapi/v1/fs/{path} handles=specific
  link: (token, path) => call(superagent.post(`${base}/v1/links`).send({ path, type: 'file' }), token), //~ POST /pubapi/v1/links handles=specific
  unlink: (token, id) => call(superagent.delete(`${base}/v1/links/${id}`), token), //~ DELETE /pubapi/v1/links/{link_id} handles=specific
  search: (token, query) => call(superagent.get(`${base}/v1/search`).query({ query }), token), //~ GET /pubapi/v1/search handles=specific
};
