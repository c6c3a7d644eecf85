import { ask } from './client.js'

const PATHS = { shares: '/pubapi/v1/links', who: '/pubapi/v1/userinfo' }

export const shares = () => ask({ method: 'GET', path: PATHS.shares }) //~ GET /pubapi/v1/links handles=specific
export const who = () => ask({ method: 'GET', path: PATHS.who.substring(0) }) //~ GET /pubapi/v1/userinfo handles=specific
export const withdraw = (id) => ask({ method: 'DELETE', path: `${PATHS.shares}/${id}` }) //~ DELETE /pubapi/v1/links/{link_id} handles=specific

console.log(await shares(), await who(), PATHS.shares.slice(-5))
