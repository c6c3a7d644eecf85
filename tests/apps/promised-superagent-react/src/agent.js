import promised from 'superagent-promise'
import plain from 'superagent'

const superagent = promised(plain, Promise)
const ROOT = 'https://quarryfeed.egnyte.com/pubapi/v1'

let bearer = null
const signed = (request) => request.set('Authorization', `Bearer ${bearer}`)
const body = (answer) => answer.body

export const requests = {
  get: (path) => superagent.get(`${ROOT}${path}`).use(signed).then(body),
  del: (path) => superagent.del(`${ROOT}${path}`).use(signed).then(body),
}

export const shares = () => requests.get('/links') //~ GET /pubapi/v1/links handles=specific
export const withdraw = (id) => requests.del(`/links/${id}`) //~ DELETE /pubapi/v1/links/{link_id} handles=specific
export const connect = (token) => { bearer = token }
