const axios = require('axios');
const config = require('../config');

class AuthService {
  getAuthorizationUrl(state) {
    const params = new URLSearchParams({
      client_id: config.egnyte.clientId,
      redirect_uri: config.egnyte.redirectUri,
      scope: config.egnyte.scope,
      response_type: 'code',
      state,
    });
    return `${config.egnyte.authUrl}?${params}`;
  }

  async exchangeCodeForToken(code) {
    try {
      const response = await axios.post(config.egnyte.tokenUrl, {
        grant_type: 'authorization_code', //~ EG209
        client_id: config.egnyte.clientId,
        client_secret: config.egnyte.clientSecret,
        redirect_uri: config.egnyte.redirectUri,
        code,
      });
      return response.data;
    } catch (error) {
      console.error('Token exchange failed:', error.message);
      throw new Error('Failed to obtain access token');
    }
  }

  async exchangeGoogleCode(code) {
    const response = await axios.post(config.google.tokenUrl, {
      grant_type: 'authorization_code',
      client_id: config.google.clientId,
      client_secret: config.google.clientSecret,
      code,
    });
    return response.data;
  }
}

module.exports = new AuthService();
