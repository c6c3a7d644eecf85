import axios from 'axios'
import { ExponentialBackoff, handleWhen, handleWhenResult, retry } from 'cockatiel'

const api = axios.create({
  baseURL: `https://${process.env.EGNYTE_DOMAIN}.egnyte.com/pubapi/v1`,
  headers: { Authorization: `Bearer ${process.env.EGNYTE_TOKEN}` },
})

const patient = retry(handleWhen((error) => error.response?.status === 429), { maxAttempts: 5, backoff: new ExponentialBackoff() })

export const readings = (weir) =>
  patient.execute(() => api.get(`/fs/Shared/Weirs/${weir}`)) //~ GET /pubapi/v1/fs/{path}

const patientFetch = retry(handleWhenResult((answer) => answer.status === 429), { maxAttempts: 5, backoff: new ExponentialBackoff() })

export async function download(weir) {
  const answer = await patientFetch.execute(() =>
    fetch(`https://${process.env.EGNYTE_DOMAIN}.egnyte.com/pubapi/v1/fs-content/Shared/Weirs/${weir}.csv`, { //~ GET /pubapi/v1/fs-content/{path}
      headers: { Authorization: `Bearer ${process.env.EGNYTE_TOKEN}` },
    }),
  )
  return answer.text()
}
