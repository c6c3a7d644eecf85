const superagent = require('superagent')

class SignInAgain extends Error {}
class Busy extends Error {}

const SCHEME = 'bearer'

module.exports = ({ domain, token }) => {
  const agent = superagent
    .agent()
    .auth(token, { type: SCHEME })
    .ok((res) => res.status < 500)

  const checked = (res) => {
    if (res.status === 401) throw new SignInAgain(domain)
    if (res.status === 429) throw new Busy(res.headers['retry-after'])
    return res.body
  }

  return {
    nests: () => agent.get(`https://${domain}.egnyte.com/pubapi/v1/fs/Shared/Nests`).then(checked), //~ GET /pubapi/v1/fs/{path}
    links: () => agent.get(`https://${domain}.egnyte.com/pubapi/v2/links`).query({ path: '/Shared/Nests' }).then(checked), //~ GET /pubapi/v2/links
  }
}
module.exports.SignInAgain = SignInAgain
