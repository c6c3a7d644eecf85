// Answers are handed on as events, as callers know them from the client that came before.
const { EventEmitter } = require('node:events');
const { PassThrough } = require('node:stream');
const axios = require('axios');

const base = `https://${process.env.EGNYTE_DOMAIN}.egnyte.com/pubapi/v1`;
const settings = { headers: { Authorization: `Bearer ${process.env.EGNYTE_TOKEN}` }, validateStatus: () => true };

function download(path) {
  const out = new PassThrough();
  axios.get(`${base}/fs-content/${path}`, { ...settings, responseType: 'stream' }).then((response) => { //~ GET /pubapi/v1/fs-content/{path} handles=unknown
    const answer = out;
    answer.statusCode = response.status;
    answer.headers = response.headers;
    out.emit('response', answer);
    response.data.pipe(out);
  });
  return out;
}

function list(path) {
  const told = new EventEmitter();
  axios.get(`${base}/fs/${path}`, settings).then((response) => { //~ GET /pubapi/v1/fs/{path} handles=unknown
    told.emit('answer', { status: response.status, body: response.data });
  });
  return told;
}

function search(query) {
  const told = new EventEmitter();
  axios.get(`${base}/search?query=${query}`, settings).then((response) => { //~ GET /pubapi/v1/search handles=none; EG401
    told.emit('answer', { query, found: response.data.results });
  });
  return told;
}

module.exports = { download, list, search };
