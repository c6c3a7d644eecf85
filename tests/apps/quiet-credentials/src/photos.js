const axios = require("axios");

// curl -H "Authorization: Bearer m4wq7ztb9rk2xvd8ph6ycj3n" https://acme.egnyte.com/pubapi/v1/userinfo
const EGNYTE_CLIENT_ID = "x3vdk8wz6qp9tcyh2nrb7gjm";
const TOKEN_STORAGE_KEY = "egnyte-access-token-v2";
const EGNYTE_TOKEN_URL = "https://acme.egnyte.com/puboauth/token";
const EGNYTE_ACCESS_TOKEN = process.env.EGNYTE_ACCESS_TOKEN || "<replace with your egnyte token>";
const EGNYTE_CLIENT_SECRET = process.env.EGNYTE_CLIENT_SECRET || "your-client-secret-000000000001";
const SAMPLE = { access_token: "68zc95e3xv954u6k3pbqqq7j", client_secret: "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" };
const SLACK_TOKEN = "q0b-2847362910-Jd83hTq92LmZ";
const etag = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
const messages = { password: "Enter your Egnyte password", token: "The token is no longer valid" };
const pool = { host: "db", user: "photos", dbPassword: "Kl0ster-gArten" };

async function photos(domain) {
  const answer = await axios.get(`https://${domain}.egnyte.com/pubapi/v1/fs/Shared/Photos`, { //~ GET /pubapi/v1/fs/{path}
    headers: { Authorization: `Bearer ${EGNYTE_ACCESS_TOKEN}` },
  });
  return answer.data;
}

module.exports = { photos, EGNYTE_CLIENT_ID, EGNYTE_CLIENT_SECRET, TOKEN_STORAGE_KEY, EGNYTE_TOKEN_URL, SAMPLE, SLACK_TOKEN, etag, messages, pool };
