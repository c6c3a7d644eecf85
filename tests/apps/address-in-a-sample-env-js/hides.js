require('dotenv').config()
const axios = require('axios')

const headers = { Authorization: `Bearer ${process.env.EGNYTE_TOKEN}` }
const api = axios.create({ baseURL: process.env.EGNYTE_API_URL, headers }) //~ EG402:note; EG403:note

async function links() {
  const { data } = await api.get('/links') //~ GET /pubapi/v1/links handles=generic
  return data.results
}

async function hides(lot) {
  const { data } = await api.get(`/fs/Shared/Hides/${lot}`) //~ GET /pubapi/v1/fs/{path} handles=generic
  return data.files
}

async function comments() {
  const { data } = await axios.get(`${process.env.EGNYTE_HOST}/pubapi/v1/notes`, { headers }) //~ GET /pubapi/v1/notes handles=generic; EG402
  return data.notes
}

async function main() {
  console.log((await links()).length, await hides(process.argv[2]), await comments())
}

main()
