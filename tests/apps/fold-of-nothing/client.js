const fetch = require('node-fetch');

// Where an endpoint has no parameters the fold gives the path it was begun with.
const sender = (host, token) => async (method, { base, version = 'v1', params = {} }) => {
  const resource = Object.keys(params).reduce((path, name) => path.replace(`{${name}}`, encodeURIComponent(params[name])), base);
  const res = await fetch(`https://${host}/pubapi/${version}${resource}`, { method, headers: { Authorization: `Bearer ${token}` } });
  if (!res.ok) {
    const error = new Error(res.statusText);
    error.status = res.status;
    error.wait = res.headers.get('Retry-After');
    throw error;
  }
  return res.json();
};

module.exports = (host, token) => {
  const send = sender(host, token);
  return { read: (endpoint) => send('GET', endpoint), drop: (endpoint) => send('DELETE', endpoint) };
};
