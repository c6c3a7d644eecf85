const axios = require('axios');
const { EgnyteAccount } = require('../models');

const redirect_uri = 'https://vendors.copperidge.example/egnyte/callback';

exports.authorizeUrl = (domain, state) =>
  `https://${domain}.egnyte.com/puboauth/token?` +
  new URLSearchParams({ client_id: process.env.EGNYTE_CLIENT_ID, redirect_uri, scope: 'Egnyte.filesystem', response_type: 'code', state });

exports.connect = async (userId, domain, code) => {
  const { data } = await axios.post(
    `https://${domain}.egnyte.com/puboauth/token`,
    new URLSearchParams({
      client_id: process.env.EGNYTE_CLIENT_ID,
      client_secret: process.env.EGNYTE_CLIENT_SECRET,
      redirect_uri,
      grant_type: 'authorization_code',
      code,
    }).toString(),
  );
  const [account] = await EgnyteAccount.findOrCreate({ where: { userId } });
  account.domain = domain;
  account.accessToken = data.access_token; //~ EG303
  await account.save();
};

exports.list = async (userId, path) => {
  const account = await EgnyteAccount.findOne({ where: { userId } });
  if (!account) throw Object.assign(new Error('not connected'), { reconnect: true });
  try {
    const { data } = await axios.get(`https://${account.domain}.egnyte.com/pubapi/v1/fs${path}`, { //~ GET /pubapi/v1/fs/{path} handles=specific
      headers: { Authorization: `Bearer ${account.accessToken}` },
    });
    return data;
  } catch (err) {
    if (err.response && err.response.status === 401) {
      await account.destroy();
      err.reconnect = true;
    }
    if (err.response && err.response.status === 429) {
      err.retryAfter = err.response.headers['retry-after'];
    }
    throw err;
  }
};
