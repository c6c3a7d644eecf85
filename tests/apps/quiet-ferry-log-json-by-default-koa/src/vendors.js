import axios from 'axios'
import qs from 'qs'

const forms = (data, headers) => {
  headers.setContentType('application/x-www-form-urlencoded')
  return qs.stringify(data)
}

/** JSON is what most of them want; those who do not say so. */
export class Vendor {
  constructor({ name, key, secret, encode }) {
    Object.assign(this, { name, key, secret })
    this.back = `https://ferries.example.com/${name}/back`
    this.http = axios.create({ headers: { 'Content-Type': 'application/json' }, ...(encode && { transformRequest: [encode] }) })
  }

  async redeem(url, code) {
    const { key: client_id, secret: client_secret, back: redirect_uri } = this
    const { data } = await this.http.post(url, { grant_type: 'authorization_code', client_id, client_secret, redirect_uri, code })
    return data.access_token
  }
}

const { ATLASSIAN_KEY, ATLASSIAN_SECRET, EGNYTE_KEY, EGNYTE_SECRET } = process.env
export const atlassian = new Vendor({ name: 'atlassian', key: ATLASSIAN_KEY, secret: ATLASSIAN_SECRET })
export const egnyte = new Vendor({ name: 'egnyte', key: EGNYTE_KEY, secret: EGNYTE_SECRET, encode: forms })
