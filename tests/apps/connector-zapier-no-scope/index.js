const authentication = require('./authentication');
const { includeBearerToken, checkStatus } = require('./middleware');
const createFolder = require('./creates/folder');

module.exports = {
  version: require('./package.json').version,
  platformVersion: require('zapier-platform-core').version,
  authentication,
  beforeRequest: [includeBearerToken],
  afterResponse: [checkStatus],
  creates: { [createFolder.key]: createFolder },
};
