const { AuthorizationCode } = require('simple-oauth2');

const clientOf = (domain, id, secret) => new AuthorizationCode({
  client: { id, secret },
  auth: { tokenHost: `https://${domain}.egnyte.com`, tokenPath: '/puboauth/token', authorizePath: '/puboauth/token' },
  options: { authorizationMethod: 'body' },
});

/** Where to send a ringer: `options` are what the app asks for. */
exports.address = (domain, id, secret, options) => clientOf(domain, id, secret).authorizeURL(options);

exports.addressWith = (domain, id, secret, redirectUri, state, more) =>
  clientOf(domain, id, secret).authorizeURL({ redirect_uri: redirectUri, state, ...more });
