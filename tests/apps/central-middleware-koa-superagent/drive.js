import superagent from 'superagent'

export function driveOf(domain, token) {
  const base = `https://${domain}.egnyte.com/pubapi/v1`
  return {
    async list(box) {
      const { body } = await superagent.get(`${base}/fs/Shared/Slides/${box}`).auth(token, { type: 'bearer' }) //~ GET /pubapi/v1/fs/{path} handles=specific
      return body.files ?? []
    },
  }
}
