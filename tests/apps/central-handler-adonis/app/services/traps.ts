import axios from 'axios'

export async function catches(domain: string, token: string, night: string) {
  const { data } = await axios.get(`https://${domain}.egnyte.com/pubapi/v1/fs/Shared/Moths/${night}`, { //~ GET /pubapi/v1/fs/{path} handles=specific
    headers: { Authorization: `Bearer ${token}` },
  })
  return data.files
}
