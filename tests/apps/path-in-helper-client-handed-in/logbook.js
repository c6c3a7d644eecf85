const axios = require('axios')
const { links, watches } = require('./pages')

function connect() {
  return axios.create({
    baseURL: `https://${process.env.EGNYTE_DOMAIN}.egnyte.com`,
    headers: { Authorization: `Bearer ${process.env.EGNYTE_TOKEN}` },
  })
}

async function main() {
  const client = connect()
  console.log(await links(client))
  console.log(await watches(client))
}

main()
