const axios = require('axios');

process.on('unhandledRejection', (reason) => {
  if (reason.response && reason.response.status === 401) {
    console.error('Egnyte does not accept the token: sign in again with `npm run login`');
    process.exit(3);
  }
  throw reason;
});

async function main() {
  const { data } = await axios.get(`https://${process.env.EGNYTE_DOMAIN}.egnyte.com/pubapi/v1/links`, { //~ GET /pubapi/v1/links handles=specific; EG403
    headers: { Authorization: `Bearer ${process.env.EGNYTE_TOKEN}` },
  });
  console.log(data.count);
}

main();
