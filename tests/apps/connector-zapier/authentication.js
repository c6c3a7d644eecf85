const getAccessToken = async (z, bundle) => {
  const response = await z.request({
    url: `https://${bundle.inputData.domain}.egnyte.com/puboauth/token`,
    method: 'POST',
    body: {
      client_id: process.env.CLIENT_ID,
      client_secret: process.env.CLIENT_SECRET,
      grant_type: 'authorization_code',
      code: bundle.inputData.code,
      redirect_uri: bundle.inputData.redirect_uri,
    },
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });
  return { access_token: response.data.access_token };
};

const test = (z, bundle) => z.request({ url: `https://${bundle.authData.domain}.egnyte.com/pubapi/v1/userinfo` }); //~ GET /pubapi/v1/userinfo

module.exports = {
  type: 'oauth2',
  oauth2Config: {
    authorizeUrl: {
      url: 'https://{{bundle.inputData.domain}}.egnyte.com/puboauth/token',
      params: {
        client_id: '{{process.env.CLIENT_ID}}',
        state: '{{bundle.inputData.state}}',
        redirect_uri: '{{bundle.inputData.redirect_uri}}',
        response_type: 'code',
      },
    },
    getAccessToken,
    scope: 'Egnyte.filesystem,Egnyte.link', //~ EG105
  },
  fields: [{ key: 'domain', type: 'string', required: true }],
  test,
  connectionLabel: '{{bundle.authData.domain}}',
};
