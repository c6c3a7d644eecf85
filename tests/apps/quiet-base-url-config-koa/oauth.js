const config = require("config");
const got = require("got");

const redirectUri = () => new URL(config.get("egnyte.callback"), config.get("baseUrl")).toString();
const endpoint = (domain) => `https://${domain}.egnyte.com/puboauth/token`;

const common = () => ({ client_id: process.env.EGNYTE_KEY, redirect_uri: redirectUri() });

exports.authorizeUrl = (domain, state) =>
  `${endpoint(domain)}?${new URLSearchParams({ ...common(), response_type: "code", scope: config.get("egnyte.scope"), state })}`;

exports.exchange = async (domain, code) => {
  const form = { ...common(), client_secret: process.env.EGNYTE_SECRET, code, grant_type: "authorization_code" };
  const { access_token: token } = await got.post(endpoint(domain), { form }).json();
  return token;
};
