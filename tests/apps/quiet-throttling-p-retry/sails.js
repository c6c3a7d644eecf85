import axios from 'axios'
import pRetry from 'p-retry'

const token = process.env.EGNYTE_TOKEN

export function sails(loft) {
  const ask = () =>
    axios.get(`https://${process.env.EGNYTE_DOMAIN}.egnyte.com/pubapi/v1/fs/Shared/Lofts/${loft}`, { //~ GET /pubapi/v1/fs/{path}
      headers: { Authorization: `Bearer ${token}` },
    })
  return pRetry(ask, {
    retries: 6,
    minTimeout: 1000,
    shouldRetry: (error) => error.response?.status === 429 || error.response?.status >= 500,
  })
}

console.log((await sails('north')).data.files)
