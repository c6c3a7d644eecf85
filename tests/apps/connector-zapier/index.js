const authentication = require('./authentication');
const binder = require('./creates/binder');

const addBearer = (request, z, bundle) => {
  if (bundle.authData.access_token) {
    request.headers.Authorization = `Bearer ${bundle.authData.access_token}`;
  }
  return request;
};

const signInAgain = (response, z) => {
  if (response.status === 401) {
    throw new z.errors.RefreshAuthError();
  }
  if (response.status === 429 || response.getHeader('X-Mashery-Error-Code')) {
    throw new z.errors.ThrottledError('Egnyte asks to wait', Number(response.getHeader('Retry-After')));
  }
  return response;
};

module.exports = {
  version: require('./package.json').version,
  platformVersion: require('zapier-platform-core').version,
  authentication,
  beforeRequest: [addBearer],
  afterResponse: [signInAgain],
  creates: { [binder.key]: binder },
};
