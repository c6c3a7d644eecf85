module.exports = {
  type: 'oauth2',
  test: { url: 'https://{{bundle.authData.domain}}.egnyte.com/pubapi/v1/userinfo' }, //~ GET /pubapi/v1/userinfo handles=specific
  oauth2Config: {
    authorizeUrl: {
      url: 'https://{{bundle.inputData.domain}}.egnyte.com/puboauth/token',
      params: { client_id: '{{process.env.ID}}', state: '{{bundle.inputData.state}}', redirect_uri: '{{bundle.inputData.redirect_uri}}', response_type: 'code' },
    },
    getAccessToken: {
      method: 'POST',
      url: 'https://{{bundle.inputData.domain}}.egnyte.com/puboauth/token',
      body: { code: '{{bundle.inputData.code}}', client_id: '{{process.env.ID}}', client_secret: '{{process.env.S}}', redirect_uri: '{{bundle.inputData.redirect_uri}}', grant_type: 'authorization_code' },
    },
    scope: 'Egnyte.filesystem',
  },
};
