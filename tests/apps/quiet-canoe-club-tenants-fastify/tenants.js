import { readFileSync } from 'node:fs'

const list = JSON.parse(readFileSync(process.env.TENANTS ?? 'tenants.json', 'utf8'))

/** @returns {string} host, such as `acme.egnyte.com` */
export const hostOf = (club) => list.find((tenant) => tenant.club === club)?.egnyte ?? missing(club)

function missing(club) {
  throw Object.assign(new Error(`${club} has no Egnyte yet; add { "club": "${club}", "egnyte": "acme.egnyte.com" }`), { statusCode: 404 })
}

/** For people to look at, not for calls. */
export const openInBrowser = (host, entry) => `https://${host}/navigate/file/${entry.group_id}`
export const STATUS_PAGE = 'https://status.egnyte.com'
export const OUR_FLYER = 'https://canoeclub.egnyte.com/dl/q8Zt3Lm1Xw'
