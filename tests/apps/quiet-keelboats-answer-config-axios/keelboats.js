#!/usr/bin/env node
import axios from 'axios'

const http = axios.create({
  baseURL: `https://${process.env.EGNYTE_DOMAIN}.egnyte.com/pubapi/v1`,
  headers: { Authorization: `Bearer ${process.env.EGNYTE_TOKEN}` },
  validateStatus: (status) => status < 500,
})

http.interceptors.response.use(async (answer) => {
  if (answer.status === 401) throw new Error('Egnyte refuses the token: get a new one')
  if (answer.status === 429) {
    await new Promise((done) => setTimeout(done, Number(answer.headers['retry-after'] ?? 2) * 1000))
    return http.request(answer.config)
  }
  return answer
})

const { data } = await http.get('/fs/Shared/Keelboats') //~ GET /pubapi/v1/fs/{path} handles=specific
console.log(`${data.files.length} files with the token of ${process.env.EGNYTE_DOMAIN}`)
console.log(data.files)
