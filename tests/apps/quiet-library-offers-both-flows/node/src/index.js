/** Where a user is sent to; `options.implicit` for pages without a server. */
function authorizeUrl(domain, clientId, options) {
  const base = `https://${domain}.egnyte.com/puboauth/token?client_id=${clientId}&redirect_uri=${encodeURIComponent(options.redirectUri)}`;
  const rest = `&scope=${encodeURIComponent(options.scope)}&state=${options.state}`;
  if (options.implicit) {
    return base + '&response_type=token' + rest;
  }
  return base + '&response_type=code' + rest;
}

module.exports = { authorizeUrl };
