import type { NextApiRequest, NextApiResponse } from 'next'
import axios from 'axios'

const api = `https://${process.env.EGNYTE_DOMAIN}.egnyte.com/pubapi`

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const { id = '', next = '' } = req.query
  const token = process.env.EGNYTE_TOKEN
  if (typeof id !== 'string' || Array.isArray(next)) return res.status(400).end()

  const { data } = await axios.get(`${api}/v1/fs/ids/file/${id}`, { headers: { Authorization: `Bearer ${token}` } }) //~ GET /pubapi/v1/fs/ids/file/{group_id}
  const links = await axios.get(`${api}/v1/links/${next || ''}`, { headers: { Authorization: `Bearer ${token}` } }) //~ GET /pubapi/v1/links/{link_id}
  return res.json({ data, links: links.data })
}
