const axios = require("axios");

const hub = axios.create({
  baseURL: "https://api.openconnectors.eu1.ext.hana.ondemand.com/elements/api-v2",
  headers: { Authorization: `User ${process.env.OC_USER}, Organization ${process.env.OC_ORG}` },
});

const CALLBACK = "https://tender-desk.example.com/egnyte/callback";

exports.signInUrl = async function signInUrl(subdomain) {
  const { data } = await hub.get("/elements/egnyte/oauth/url", {
    params: {
      apiKey: process.env.EGNYTE_KEY,
      apiSecret: process.env.EGNYTE_SECRET,
      callbackUrl: CALLBACK,
      siteAddress: subdomain,
      subdomain,
    },
  });
  return data.oauthUrl;
};

exports.signInUrlWithoutDomain = async function signInUrlWithoutDomain() {
  const { data } = await hub.get("/elements/egnyte/oauth/url", { //~ EG213
    params: { apiKey: process.env.EGNYTE_KEY, apiSecret: process.env.EGNYTE_SECRET, callbackUrl: CALLBACK },
  });
  return data.oauthUrl;
};

exports.createInstance = async function createInstance(name, subdomain, code) {
  const { data } = await hub.post("/instances", {
    name,
    element: { key: "egnyte" },
    providerData: { code },
    configuration: {
      subdomain,
      "oauth.callback.url": CALLBACK,
      "oauth.api.key": process.env.EGNYTE_KEY,
      "oauth.api.secret": process.env.EGNYTE_SECRET,
    },
  });
  return data.token;
};

// Through the hub all vendors look alike: none of this is a call of Egnyte's API.
exports.list = async function list(token, path) {
  const { data } = await hub.get("/folders/contents", {
    params: { path },
    headers: { Authorization: `User ${process.env.OC_USER}, Organization ${process.env.OC_ORG}, Element ${token}` },
  });
  return data;
};
