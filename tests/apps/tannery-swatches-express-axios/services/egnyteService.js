const axios = require('axios');
const qs = require('qs');

const { EGNYTE_CLIENT_ID, EGNYTE_CLIENT_SECRET, REDIRECT_URI } = process.env;
const SCOPE = 'Egnyte.filesystem';

exports.getAuthUrl = (domain, state) => {
  const params = qs.stringify({ client_id: EGNYTE_CLIENT_ID, redirect_uri: REDIRECT_URI, scope: SCOPE, state, response_type: 'code' });
  return `https://${domain}.egnyte.com/puboauth/token?${params}`;
};

exports.exchangeCodeForToken = async (domain, code) => {
  const response = await axios.post(`https://${domain}.egnyte.com/puboauth/token`, {
    grant_type: 'authorization_code', //~ EG209
    code,
    client_id: EGNYTE_CLIENT_ID,
    client_secret: EGNYTE_CLIENT_SECRET,
    redirect_uri: REDIRECT_URI,
    scope: SCOPE,
  });
  return response.data;
};

exports.refreshToken = async (domain, refreshToken) => {
  const response = await axios.post(`https://${domain}.egnyte.com/puboauth/token`, qs.stringify({
    grant_type: 'refresh_token',
    refresh_token: refreshToken,
    client_id: EGNYTE_CLIENT_ID,
    client_secret: EGNYTE_CLIENT_SECRET,
  }), { headers: { 'Content-Type': 'application/x-www-form-urlencoded' } });
  return response.data;
};

exports.listFolder = async (domain, token, path) => {
  try {
    const { data } = await axios.get(`https://${domain}.egnyte.com/pubapi/v1/fs/Shared/${path}`, { //~ GET /pubapi/v1/fs/{path} handles=generic
      headers: { Authorization: `Bearer ${token}` },
    });
    return data;
  } catch (error) { //~ EG402
    console.error('Error listing folder:', error.message);
    throw new Error('Failed to list folder from Egnyte');
  }
};

exports.uploadFile = async (domain, token, path, buffer) => {
  try {
    const { data } = await axios.post(`https://${domain}.egnyte.com/pubapi/v1/fs-content/Shared/${path}`, buffer, { //~ POST /pubapi/v1/fs-content/{path} handles=specific
      headers: { Authorization: `Bearer ${token}` },
    });
    return data;
  } catch (error) {
    if (error.response && error.response.status === 401) {
      const expired = new Error('Egnyte session expired');
      expired.reconnect = true;
      throw expired;
    }
    throw error;
  }
};
