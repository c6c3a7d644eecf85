const axios = require("axios");

const options = {
  domain: "northbridge",
  auth: {
    accessToken: process.env.EGNYTE_TOKEN || "m4wq7ztb9rk2xvd8ph6ycj3n", //~ EG304
  },
};

async function push(path, body) {
  await axios.post(`https://${options.domain}.egnyte.com/pubapi/v1/fs-content${path}`, body, { //~ POST /pubapi/v1/fs-content/{path}
    headers: { Authorization: `Bearer ${options.auth.accessToken}` },
  });
}

async function audit() {
  return axios.get("https://northbridge.egnyte.com/pubapi/v1/userinfo", { //~ GET /pubapi/v1/userinfo
    headers: { Authorization: "Bearer p8dk3wnz6qv9tcyh2xrb7gjm" }, //~ EG304
  });
}

module.exports = { push, audit };
