const tokenUrl = 'https://{{bundle.inputData.domain}}.egnyte.com/puboauth/token';

module.exports = {
  type: 'oauth2',
  fields: [{ key: 'domain', label: 'Egnyte domain', required: true, inputFormat: 'https://{{input}}.egnyte.com' }],
  oauth2Config: { //~ EG103
    authorizeUrl: {
      url: tokenUrl,
      params: {
        client_id: '{{process.env.CLIENT_ID}}',
        state: '{{bundle.inputData.state}}',
        redirect_uri: '{{bundle.inputData.redirect_uri}}',
        response_type: 'code',
      },
    },
    getAccessToken: {
      method: 'POST',
      url: tokenUrl,
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      body: {
        client_id: '{{process.env.CLIENT_ID}}',
        client_secret: '{{process.env.CLIENT_SECRET}}',
        redirect_uri: '{{bundle.inputData.redirect_uri}}',
        code: '{{bundle.inputData.code}}',
        grant_type: 'authorization_code',
      },
    },
  },
  test: { url: 'https://{{bundle.authData.domain}}.egnyte.com/pubapi/v1/userinfo' }, //~ GET /pubapi/v1/userinfo handles=specific
  connectionLabel: '{{username}}',
};
