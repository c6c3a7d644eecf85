const codes = require('./codes');
const { drawers, drop } = require('./drawers');

const addBearer = (request, z, bundle) => {
  request.headers = request.headers || {};
  request.headers.Authorization = `Bearer ${bundle.authData.access_token}`;
  return request;
};

const signInAgain = (response, z, bundle) => {
  if (bundle.authData.access_token && response.status === codes.unauthorized) {
    throw new z.errors.RefreshAuthError('Please connect again.');
  }
  return response;
};

const App = {
  version: require('./package.json').version,
  platformVersion: require('zapier-platform-core').version,
  beforeRequest: [addBearer],
  afterResponse: [signInAgain],
  triggers: { [drawers.key]: drawers },
  creates: { [drop.key]: drop },
};

module.exports = App;
