const axios = require("axios");

async function main(domain) {
  const headers = { Authorization: `Bearer ${process.env.EGNYTE_TOKEN}` };
  try {
    console.log((await axios.get(`https://${domain}.egnyte.com/pubapi/v1/links`, { headers })).data); //~ GET /pubapi/v1/links
  } catch (error) {
    if (error.response && error.response.status === 401) {
      console.error("connect Lychgate again", error.config.headers); //~ EG305
      return;
    }
    if (error.response && error.response.status === 429) return;
    throw error;
  }
}

main(process.argv[2]);
