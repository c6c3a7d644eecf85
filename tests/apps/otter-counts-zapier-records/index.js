const signInAgain = (response, z) => {
  if (response.status === 401) {
    throw new z.errors.RefreshAuthError();
  }
  if (response.status === 429) {
    throw new z.errors.ThrottledError('Egnyte asks to wait', 60);
  }
  return response;
};

module.exports = {
  version: require('./package.json').version,
  platformVersion: require('zapier-platform-core').version,
  authentication: require('./authentication'),
  afterResponse: [signInAgain],
  triggers: { folder: require('./triggers/folder') },
};
