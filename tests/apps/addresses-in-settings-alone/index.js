const axios = require('axios');
require('dotenv').config();

const settings = process.env;

const account = async (token) => {
  try {
    const answer = await axios.get(settings.ACCOUNT_URL, { headers: { Authorization: `Bearer ${token}` } }); //~ GET /pubapi/v1/userinfo handles=specific
    return answer.data;
  } catch (error) {
    if (error.response && [401, 429].includes(error.response.status)) return null;
    throw error;
  }
};

const prices = async () => (await axios.get(process.env.PRICES_URL)).data;

Promise.all([account(process.argv[2]), prices()]).then(console.table);
