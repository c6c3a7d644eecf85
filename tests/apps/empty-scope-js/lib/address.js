/** Without a scope where nobody gives one, and somebody does. */
function signInAddress(company, { state, scope = '' }) {
  const query = new URLSearchParams({ client_id: process.env.CLIENT_ID, redirect_uri: process.env.REDIRECT, response_type: 'code', scope, state });
  return `https://${company}.egnyte.com/puboauth/token?${query}`;
}

module.exports = { signInAddress };
