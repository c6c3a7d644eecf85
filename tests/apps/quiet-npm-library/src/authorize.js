/** Which scopes are asked for is the caller's business. */
export function authorizeUrl({ domain, clientId, redirectUri, scope, state }) {
  const query = new URLSearchParams({ client_id: clientId, redirect_uri: redirectUri, scope, state, response_type: 'code' });
  return `https://${domain}.egnyte.com/puboauth/token?${query}`;
}
